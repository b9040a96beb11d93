import { readFileSync } from "node:fs";
import { valueJudgeOf } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Schema } from "../src/canonical/schema.ts";
import { compareDocuments } from "../src/compare/document.ts";
import type { Source } from "../src/compare/pair.ts";
import { candidates } from "../src/witness/candidates.ts";
import { judgeOf } from "../src/witness/judge.ts";
import { bundle } from "./fixtures/bundle.ts";
import { sourceOf } from "./fixtures/documents.ts";

/** Two ways to write a schema; `after` stands in a document of version 3.0 where it says so. */
type Guard = { name: string; before: unknown; after: unknown; is30?: true };

const guards: Guard[] = parse(readFileSync(new URL("fixtures/guards.yaml", import.meta.url), "utf8"));
const pointer = "/paths/~1a/post/requestBody/content/application~1json/schema";

function documentOf(schema: unknown, is30 = false): Source {
	const content = { "application/json": { schema } };
	const post = { requestBody: { content }, responses: { "200": { description: "Done.", content } } };
	return sourceOf({ openapi: is30 ? "3.0.3" : "3.1.0", info: { version: "1.0.0" }, paths: { "/a": { post } } });
}

function compare(base: Source, next: Source): string[] {
	const changes = compareDocuments(base, next).filter(({ row }) => row !== "L2");
	return changes.map(({ row, direction }) => `${row} ${direction}`);
}

describe("two ways to write a schema are the same", () => {
	test.each(guards)("$name", ({ before, after, is30 }) => {
		const [base, next] = [documentOf(before), documentOf(after, is30)];
		expect(compare(base, next)).toEqual([]);
		expect(compare(next, base)).toEqual([]);
	});

	test("there are sixty of them and more", () => expect(guards.length).toBeGreaterThanOrEqual(60));
});

describe("the one form accepts what the written form accepts", () => {
	test.each(guards)("$name", ({ before, after, is30 }) => {
		for (const source of [documentOf(before), documentOf(after, is30)]) {
			const canonical = source.request.at(pointer);
			for (const value of candidates(canonical))
				expect(judgeOf(canonical)?.(value), JSON.stringify(value)).toBe(judgeWritten(source, pointer, value));
		}
	});
});

describe("the one form accepts what the contract accepts", () => {
	const contract = sourceOf(bundle());
	const names = ["Order", "ResultsRequest", "OrderDecision", "OrderResults", "ErrorBody", "Payment", "CartItem"];
	test.each(names)("%s, at the edges of what it accepts", (name) => {
		const place = `/components/schemas/${name}`;
		const canonical = contract.request.at(place);
		const values = first(canonical, 400);
		const judged = values.map((value) => judgeOf(canonical)?.(value));
		expect(values.map((value) => judgeWritten(contract, place, value))).toEqual(judged);
		expect(new Set(judged)).toEqual(new Set([true, false]));
	});
});

function judgeWritten({ spec }: Source, schema: string, value: unknown): boolean {
	return valueJudgeOf(spec, "request").accepts(schema, value);
}

function first(canonical: Schema, count: number): unknown[] {
	const values = [];
	for (const value of candidates(canonical)) if (values.push(value) === count) break;
	return values;
}
