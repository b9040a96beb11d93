import { expect, test } from "vitest";
import { refused } from "../src/corpus/refused.ts";
import { driveRefused } from "../src/drive/refused.ts";

test.each(refused)("every tool refuses $name in the same words", async (one) => {
	expect(await driveRefused(one)).toEqual([]);
});

test("and a tool that takes it, or says something else, is found", async () => {
	const usual = { openapi: "3.1.1", info: { title: "Usual", version: "1" }, paths: {} };
	expect(await driveRefused({ name: "none", document: usual, says: "no" })).toHaveLength(4);
	expect(await driveRefused({ name: "a list", document: [], says: "no" })).toHaveLength(4);
});
