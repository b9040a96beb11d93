import { expect, test } from "vitest";
import * as mock from "../src/index.ts";

test("exports what the README lists, and nothing else", () => {
	expect(Object.keys(mock).sort()).toEqual([
		"createMock",
		"fault",
		"faults",
		"formatViolation",
		"parseFault",
		"readDocument",
		"renderCurl",
	]);
});
