import { readFileSync } from "node:fs";
import { escapeToken, parentPointer, readPointer, setMember, tokensOf } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compareDocuments } from "../src/compare/document.ts";
import { createPair } from "../src/compare/pair.ts";
import { withoutDangling } from "../src/dangling.ts";
import { describeChanges } from "../src/finding.ts";
import { type Json, sourceOf } from "./fixtures/documents.ts";

type Fixture = { name: string; is: Json; edit: Record<string, unknown>; rows: string[] };

const fixtures: Fixture[] = parse(readFileSync(new URL("fixtures/documents.yaml", import.meta.url), "utf8"));

function edited({ is, edit }: Fixture): Json {
	const document = structuredClone(is);
	for (const [pointer, value] of Object.entries(edit)) {
		const holder = readPointer(document, parentPointer(pointer));
		setMember(Object(holder), tokensOf(pointer).at(-1) ?? "", value);
	}
	return document;
}

function rowsBetween(base: Json, next: Json): Set<string> {
	return new Set(compareDocuments(sourceOf(base), sourceOf(next)).map(({ row }) => row));
}

describe("anybody's document", () => {
	test.each(fixtures)("against itself is no change: $name", ({ is }) => {
		expect(rowsBetween(is, structuredClone(is))).toEqual(new Set());
	});

	test.each(fixtures)("with one edit is judged by its row: $name", (fixture) => {
		expect(rowsBetween(fixture.is, edited(fixture))).toEqual(new Set(fixture.rows));
	});

	test("with references to nothing is compared beside them", () => {
		const taking = (properties: Json): Json => {
			const schema = { type: "object", properties: { gone: { $ref: "#/components/schemas/Gone" }, ...properties } };
			const post = { requestBody: { content: { "application/json": { schema } } }, responses: {} };
			return { openapi: "3.1.0", paths: { "/x": { post } } };
		};
		const [base, next] = [taking({ a: { type: "string" } }), taking({ a: { type: "integer" } })].map(withoutDangling);
		expect(base?.flaws).toEqual([
			{
				pointer: "/paths/~1x/post/requestBody/content/application~1json/schema/properties/gone/$ref",
				message: 'refers to "#/components/schemas/Gone", which leads to no schema; it counts as one that anything fits',
				reference: "#/components/schemas/Gone",
			},
		]);
		expect(rowsBetween({ ...base?.document }, { ...next?.document })).toEqual(new Set(["T3"]));
	});
});

describe("schemas that refer to each other", () => {
	/** A document of `count` schemas that each refer to all others; in the last one a property may be required. */
	function circle(count: number, form: (reference: Json) => Json, required: string[] = []): Json {
		const names = Array.from({ length: count }, (_, index) => `S${index}`);
		const properties = Object.fromEntries(
			names.map((name) => [`to${name}`, form({ $ref: `#/components/schemas/${escapeToken(name)}` })]),
		);
		const schemas = Object.fromEntries(names.map((name) => [name, { type: "object", properties }]));
		schemas.Last = Object.assign({ type: "object", properties }, { required });
		const schema = {
			allOf: [{ $ref: "#/components/schemas/S0" }],
			properties: { last: { $ref: "#/components/schemas/Last" } },
		};
		const post = { requestBody: { content: { "application/json": { schema } } }, responses: {} };
		return { openapi: "3.1.0", paths: { "/x": { post } }, components: { schemas } };
	}

	const forms: [string, (reference: Json) => Json][] = [
		["plainly", (reference) => reference],
		["with a text", (reference) => ({ ...reference, description: "Another." })],
		["or to null", (reference) => ({ oneOf: [reference, { type: "null" }] })],
		["in lists", (reference) => ({ type: "array", items: reference })],
	];

	function pairsCompared(count: number, form: (reference: Json) => Json): number {
		const [base, next] = [sourceOf(circle(count, form)), sourceOf(circle(count, form, ["toS1"]))];
		const pair = createPair(base, next);
		compareDocuments(base, next, pair);
		return pair.waiting.length;
	}

	test.each(forms)("%s are compared, and have a witness", (_, form) => {
		const changes = compareDocuments(sourceOf(circle(8, form)), sourceOf(circle(8, form, ["toS1"])));
		const at = () => ({ file: "", line: 1, isExact: true });
		const findings = describeChanges(changes, at, at);
		expect(findings.map(({ row }) => row)).toEqual(["E7"]);
		expect(findings[0]?.witness).toBeDefined();
	});

	test.each(forms)("%s are compared once, whatever the ways that lead to them", (_, form) => {
		// Four times as many references.
		expect(pairsCompared(48, form)).toBeLessThanOrEqual(4 * pairsCompared(24, form));
	});
});
