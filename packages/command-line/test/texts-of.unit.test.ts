import { expect, test } from "vitest";
import { textsOf } from "../src/index.ts";

test.each([
	[["--key", "a"], ["a"]],
	[
		["test", "--key=a=b", "--key", "c", "--keys", "d"],
		["a=b", "c"],
	],
	[["--key"], []],
	[[], []],
] as const)("takes out of %j what is given for --key", (args, texts) => {
	expect(textsOf(args, "--key")).toEqual(texts);
});
