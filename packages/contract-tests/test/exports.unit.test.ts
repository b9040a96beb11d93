import { expect, test } from "vitest";
import * as library from "../src/index.ts";
import * as vitestHelpers from "../src/vitest/index.ts";

test("the package exports what its README lists", () => {
	expect(Object.keys(library).sort()).toEqual([
		"DocumentError",
		"TargetUnreachableError",
		"UnknownCaseError",
		"loadContract",
		"replayCase",
		"runContract",
	]);
	expect(Object.keys(vitestHelpers).sort()).toEqual(["contractMatchers", "describeContract"]);
});
