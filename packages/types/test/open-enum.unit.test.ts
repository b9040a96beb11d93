import { astToString } from "openapi-typescript";
import { expect, test } from "vitest";
import { openEnumType } from "../scripts/open-enum.ts";

test("a string with known values accepts any other string", () => {
	const type = openEnumType({ type: "string", "x-extensible-enum": ["", "A", "B"] });
	expect(type && astToString(type).trim()).toBe('"" | "A" | "B" | (string & {})');
});

test("a schema without known values is left alone", () => {
	expect(openEnumType({ type: "string", enum: ["A"] })).toBeUndefined();
});

test.each([
	["a number", { type: "integer", "x-extensible-enum": ["1"] }],
	["an empty list", { type: "string", "x-extensible-enum": [] }],
	["values that are not text", { type: "string", "x-extensible-enum": [1] }],
])("known values on %s are refused", (_, schema) => {
	expect(() => openEnumType(schema as Parameters<typeof openEnumType>[0])).toThrow("x-extensible-enum: expected");
});
