import { describe, expect, test } from "vitest";
import type { Change } from "../src/compare/change.ts";
import { compareDocuments } from "../src/compare/document.ts";
import { rowOf, verdictOf } from "../src/table.ts";
import { findWitness } from "../src/witness/search.ts";
import { witnessOf } from "../src/witness/witness.ts";
import { sourceOf } from "./fixtures/documents.ts";
import { documentOf, mounted } from "./fixtures/schema-fixtures.ts";

const [before, after] = [sourceOf(documentOf("before")), sourceOf(documentOf("after"))];
const changes = compareDocuments(before, after);
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

// By agreement, a member that an open object did not name before was not used, nor one of the other direction.
const agreed = ["E1", "E22.added", "E22.removed"];
const harmless = mounted.filter(({ fixture: { row, also = [] }, direction }) =>
	[row, ...also].every((id) => ["N", "D"].includes(verdictOf(id, direction)) && !agreed.includes(id)),
);

describe("each harmless change", () => {
	test.each(harmless)("$title has no value that shows a break", ({ direction, pointer }) => {
		const [old, young] = [before[direction].at(pointer), after[direction].at(pointer)];
		expect(direction === "request" ? findWitness(old, young) : findWitness(young, old)).toBeUndefined();
	});
});

function changeOf(path: string, row: string): Change {
	const change = changes.find((found) => found.row === row && found.where.startsWith(`POST ${path},`));
	if (change === undefined) throw new Error(`${row} was not found at ${path}.`);
	return change;
}
