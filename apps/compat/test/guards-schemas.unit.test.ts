import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { canonicalSchema } from "../src/canonical/schema.ts";
import { createSource } from "../src/canonical/source.ts";
import { compareDocuments } from "../src/compare/document.ts";
import { candidates } from "../src/witness/candidates.ts";
import { judge } from "../src/witness/validator.ts";
import { bundle } from "./fixtures/bundle.ts";

type Guard = { name: string; before: unknown; after: unknown };

const guards: Guard[] = parse(readFileSync(new URL("fixtures/guards.yaml", import.meta.url), "utf8"));

function compare(base: unknown, next: unknown): string[] {
	const document = (schema: unknown) => {
		const content = { "application/json": { schema } };
		const post = { requestBody: { content }, responses: { "200": { description: "Done.", content } } };
		return createSource({ openapi: "3.1.0", info: { version: "1.0.0" }, paths: { "/a": { post } } });
	};
	return compareDocuments(document(base), document(next)).map(({ row, direction }) => `${row} ${direction}`);
}

describe("two ways to write a schema are the same", () => {
	test.each(guards)("$name", ({ before, after }) => {
		expect(compare(before, after)).toEqual([]);
		expect(compare(after, before)).toEqual([]);
	});

	test("there are sixty of them and more", () => expect(guards.length).toBeGreaterThanOrEqual(60));
});

describe("the one form accepts what the written form accepts", () => {
	test.each(guards.filter(({ name }) => !name.includes("3.0")))("$name", ({ before, after }) => {
		for (const schema of [before, after]) {
			const source = createSource({ openapi: "3.1.0" });
			const canonical = canonicalSchema(source, schema, "#");
			const written = { allOf: [schema] };
			const verdicts = [...candidates(canonical)].map((value) => [
				value,
				judge(written, value),
				judge(canonical, value),
			]);
			for (const [value, asWritten, asCanonical] of verdicts)
				expect(asCanonical, JSON.stringify(value)).toBe(asWritten);
		}
	});
});

describe("the one form accepts what the contract accepts", () => {
	const contract = bundle();
	const names = ["Order", "ResultsRequest", "OrderDecision", "OrderResults", "ErrorBody", "Payment", "CartItem"];
	test.each(names)("%s, at the edges of what it accepts", (name) => {
		const $ref = `#/components/schemas/${name}`;
		const canonical = canonicalSchema(createSource(contract), { $ref }, "#");
		const written = { $ref, components: contract.components };
		const values = [];
		for (const value of candidates(canonical)) if (values.push(value) === 400) break;
		const judged = values.map((value) => judge(canonical, value));
		expect(values.map((value) => judge(written, value))).toEqual(judged);
		expect(new Set(judged)).toEqual(new Set([true, false]));
	});
});
