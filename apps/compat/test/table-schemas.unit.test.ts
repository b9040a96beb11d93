import { describe, expect, test } from "vitest";
import { canonicalSchema } from "../src/canonical/schema.ts";
import { createSource } from "../src/canonical/source.ts";
import type { Change } from "../src/compare/change.ts";
import { compareDocuments } from "../src/compare/document.ts";
import { rowOf, verdictOf } from "../src/table.ts";
import { findWitness } from "../src/witness/search.ts";
import { witnessOf } from "../src/witness/witness.ts";
import { documentOf, mounted } from "./fixtures/schema-fixtures.ts";

const changes = compareDocuments(createSource(documentOf("before")), createSource(documentOf("after")));
const hidden = mounted.filter(({ fixture }) => !rowOf(fixture.row).hasWitness);
const shown = mounted.filter(
	({ fixture, direction }) =>
		!hidden.some((other) => other.fixture === fixture) && verdictOf(fixture.row, direction) === "B",
);

describe("each change of a schema", () => {
	test.each(mounted)("$title is judged by its row, and nothing else is said", ({ path, fixture }) => {
		const found = changes.filter(({ where }) => where.startsWith(`POST ${path},`));
		expect(new Set(found.map(({ row }) => row))).toEqual(new Set([fixture.row, ...(fixture.also ?? [])]));
	});

	test.each(shown)("$title has a witness", ({ path, fixture }) => {
		expect(witnessOf(changeOf(path, fixture.row))).toBeDefined();
	});

	test.each(hidden)("$title is a change of meaning, which no value shows", ({ path, fixture }) => {
		expect(witnessOf(changeOf(path, fixture.row))).toBeUndefined();
	});
});

// By agreement, a member that an open object did not name before was not used.
const agreed = ["E1"];
const harmless = mounted.filter(
	({ fixture, direction }) => ["N", "D"].includes(verdictOf(fixture.row, direction)) && !agreed.includes(fixture.row),
);

describe("each harmless change", () => {
	test.each(harmless)("$title has no value that shows a break", ({ direction, fixture }) => {
		const [old, young] = [fixture.before, fixture.after].map((schema) =>
			canonicalSchema(createSource({}), schema, "#"),
		);
		if (old === undefined || young === undefined) throw new Error("There is no schema.");
		expect(direction === "request" ? findWitness(old, young) : findWitness(young, old)).toBeUndefined();
	});
});

function changeOf(path: string, row: string): Change {
	const change = changes.find((found) => found.row === row && found.where.startsWith(`POST ${path},`));
	if (change === undefined) throw new Error(`${row} was not found at ${path}.`);
	return change;
}
