import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bundledContract, loadContract } from "../src/contract/load.ts";

describe("in the published contract", () => {
	const { locate } = bundledContract();
	const text = readFileSync(createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.yaml"), "utf8");
	const lines = text.split("\n");
	const lineAt = (pointer: string): string => lines[locate(pointer).line - 1] ?? "";

	test.each([
		["", /^openapi: /],
		["/components/schemas/Amount", /^ {4}Amount:$/],
		["/components/schemas/Amount/properties/currency/pattern", /^\s+pattern: /],
		["/components/schemas/Order/required/1", /^\s+- orderType$/],
		["/paths/~1v3~1orders~1{id}/post/responses/429", /^\s+'429':$/],
	])("finds the line of %s", (pointer, line) => {
		expect(lineAt(pointer)).toMatch(line);
		expect(locate(pointer).file).toBe("openapi.yaml");
	});

	test("names the closest place around one that is not there", () => {
		expect(lineAt("/components/schemas/Amount/no/such/7")).toMatch(/^ {4}Amount:$/);
		expect(locate("/nowhere").line).toBe(1);
	});
});

test("finds lines in a document that was given as JSON", async () => {
	const document = {
		openapi: "3.1.0",
		info: { title: "T", version: "1" },
		paths: { "/a/b": { get: { responses: {} } } },
	};
	const { file, line } = (await loadContract(document)).locate("/paths/~1a~1b/get");
	const text = JSON.stringify(document, null, 2).split("\n")[line - 1]?.trim();
	expect({ file, text }).toEqual({ file: "openapi.json", text: '"get": {' });
});

test("finds lines in the file that holds a part of the document", async () => {
	const path = (name: string) => fileURLToPath(new URL(`fixtures/split/${name}`, import.meta.url));
	const { locate } = await loadContract(path("openapi.yaml"));
	const { file, line } = locate("/components/schemas/parcel/properties/weight");
	const text = readFileSync(path("parcel.yaml"), "utf8").split("\n")[line - 1];
	expect({ file, text }).toEqual({ file: "parcel.yaml", text: "  weight:" });
	expect(locate("/paths/~1parcels/post/responses/400").file).toBe("openapi.yaml");
});
