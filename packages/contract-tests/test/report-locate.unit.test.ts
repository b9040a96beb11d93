import { describe, expect, test } from "vitest";
import { bundledContract, loadContract } from "../src/contract/load.ts";
import { locate } from "../src/contract/locate.ts";

const contract = bundledContract();
const lines = contract.text.split("\n");
const lineAt = (pointer: string): string => lines[locate(contract, pointer).line - 1] ?? "";

describe("in the published contract", () => {
	test.each([
		["", /^openapi: /],
		["/components/schemas/Amount", /^ {4}Amount:$/],
		["/components/schemas/Amount/properties/currency/pattern", /^\s+pattern: /],
		["/components/schemas/Order/required/1", /^\s+- orderType$/],
		["/paths/~1v3~1orders~1{id}/post/responses/429", /^\s+'429':$/],
	])("finds the line of %s", (pointer, line) => {
		expect(lineAt(pointer)).toMatch(line);
	});

	test("names the closest place around one that is not there", () => {
		expect(lineAt("/components/schemas/Amount/no/such/7")).toMatch(/^ {4}Amount:$/);
		expect(locate(contract, "/nowhere").line).toBe(1);
	});
});

test("finds lines in a document that was given as JSON", async () => {
	const document = {
		openapi: "3.1.0",
		info: { title: "T", version: "1" },
		paths: { "/a/b": { get: { responses: {} } } },
	};
	const given = await loadContract(document);
	const { file, line } = locate(given, "/paths/~1a~1b/get");
	expect({ file, text: given.text.split("\n")[line - 1]?.trim() }).toEqual({ file: "openapi.json", text: '"get": {' });
});
