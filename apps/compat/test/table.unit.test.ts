import { keywords } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { table } from "../src/table.ts";
import { bundle } from "./fixtures/bundle.ts";
import { operationChanges } from "./fixtures/operation-changes.ts";
import { otherChanges } from "./fixtures/other-changes.ts";
import { mounted } from "./fixtures/schema-fixtures.ts";

// Rows that have no fixture yet, each with the keyword that a contract has to use before the row can happen.
const waiting: Record<string, string> = { O10: "x-stability" };
// Rows that are about more than two documents, and the tests that try them.
const elsewhere: Record<string, string> = {
	"L5.removed": "scenarios.unit.test.ts",
	"L5.added": "scenarios.unit.test.ts",
	U2: "second-opinion.unit.test.ts",
};

describe("the table", () => {
	test("has a fixture for each row, but for those that no keyword of the contract can bring about", () => {
		const fixtures = [...mounted.map(({ fixture }) => fixture), ...operationChanges, ...otherChanges];
		const tried = new Set([...fixtures.map(({ row }) => row), ...Object.keys(waiting), ...Object.keys(elsewhere)]);
		expect([...table.keys()].filter((id) => !tried.has(id))).toEqual([]);
		expect([...tried].filter((id) => !table.has(id))).toEqual([]);
	});

	test.each(Object.entries(waiting))("%s waits for a fixture until the contract uses %s", (_, keyword) => {
		expect(JSON.stringify(bundle())).not.toContain(`"${keyword}":`);
	});

	test("has each id once, with a sentence and a verdict, and a name of its own", () => {
		for (const { id, name, change, request, response } of table.values()) {
			expect(name, id).toMatch(/^[a-z]+(-[a-z]+)+$/);
			expect(change, id).not.toBe("");
			expect(request ?? response, id).toBeDefined();
		}
		expect(new Set([...table.values()].map(({ name }) => name)).size).toBe(table.size);
	});

	test("is tried with each keyword by which a schema can refuse a value", () => {
		const used = new Set(mounted.flatMap(({ fixture }) => [...keysIn([fixture.before, fixture.after])]));
		const refusing = Object.entries(keywords).filter(
			([, { asserts, applies = "nothing" }]) => asserts || applies !== "nothing",
		);
		expect(refusing.map(([key]) => key).filter((key) => !used.has(key))).toEqual([]);
	});
});

function* keysIn(value: unknown): Generator<string> {
	if (typeof value !== "object" || value === null) return;
	for (const [key, part] of Object.entries(value)) {
		yield key;
		yield* keysIn(part);
	}
}
