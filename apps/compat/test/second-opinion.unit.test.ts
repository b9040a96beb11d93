import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toPointer } from "@forter-orders/spec";
import { beforeAll, describe, expect, test } from "vitest";
import { compareDocuments } from "../src/compare/document.ts";
import { type EngineBreak, findEngineBreaks } from "../src/engine.ts";
import { compareOpinions, missedChanges } from "../src/second-opinion.ts";
import { verdictOf } from "../src/table.ts";
import { type DocumentFixture, type Json, smallContract, sourceOf } from "./fixtures/documents.ts";
import { operationChanges } from "./fixtures/operation-changes.ts";
import { otherChanges } from "./fixtures/other-changes.ts";
import { documentsOf } from "./fixtures/rows-of-change.ts";
import { documentOf, mounted } from "./fixtures/schema-fixtures.ts";
import { temporaryFolder } from "./support/folder.ts";

async function breaksBetween(before: Json, after: Json): Promise<EngineBreak[]> {
	await using folder = await temporaryFolder();
	const [base, next] = [join(folder.path, "before.json"), join(folder.path, "after.json")];
	await Promise.all([writeFile(base, JSON.stringify(before)), writeFile(next, JSON.stringify(after))]);
	return await findEngineBreaks(base, next);
}

async function opinionOn(before: Json, after: Json) {
	const [base, next] = [sourceOf(before), sourceOf(after)];
	return compareOpinions(await breaksBetween(before, after), compareDocuments(base, next), base, next);
}

describe("Redocly's diff, on every change of a schema", () => {
	const [before, after] = [documentOf("before"), documentOf("after")];
	let breaks: EngineBreak[] = [];
	beforeAll(async () => {
		breaks = await breaksBetween(before, after);
	});

	test("calls nothing breaking that the table does not know", () => {
		const [base, next] = [sourceOf(before), sourceOf(after)];
		const opinion = compareOpinions(breaks, compareDocuments(base, next), base, next);
		expect(opinion.missed).toEqual([]);
		expect(opinion.agreed.length).toBeGreaterThan(100);
		expect(opinion.disagreed.length).toBeGreaterThan(0);
	});

	test("finds fewer of the breaks than the table, and some that are none: the reason to have both", () => {
		const seen = (path: string) => breaks.some((found) => found.path.startsWith(`${toPointer(["paths", path])}/`));
		const breaking = mounted.filter(({ fixture, direction }) => verdictOf(fixture.row, direction) === "B");
		const harmless = mounted.filter(({ fixture, direction }) => ["N", "D"].includes(verdictOf(fixture.row, direction)));
		expect({
			breaking: breaking.length,
			found: breaking.filter(({ path }) => seen(path)).length,
			harmless: harmless.length,
			alarms: harmless.filter(({ path }) => seen(path)).length,
		}).toEqual({ breaking: 157, found: 133, harmless: 145, alarms: 17 });
	});
});

describe("Redocly's diff, on a change of a document", () => {
	// Those that it calls breaking, of each kind one.
	const kinds = ["O1", "O3", "O6", "P1", "P5", "M5", "R4", "S6", "O11"];
	const fixtures = [...operationChanges, ...otherChanges];
	const chosen = kinds.map((row) => fixtures.find((fixture) => fixture.row === row)).filter((one) => one !== undefined);

	test.each<DocumentFixture>(chosen)("agrees with $row or is known to differ: $name", async (fixture) => {
		const { before, after } = documentsOf(fixture);
		const { agreed, disagreed, missed } = await opinionOn(before, after);
		expect(missed).toEqual([]);
		expect(agreed.length + disagreed.length).toBeGreaterThan(0);
	});

	test("is overruled where the same is only written otherwise", async () => {
		const after = smallContract();
		const schemas = (after.components as { schemas: Json }).schemas;
		schemas.Order = { allOf: [schemas.Order] };
		const { sameMeaning, missed } = await opinionOn(smallContract(), after);
		expect(sameMeaning.length).toBeGreaterThan(0);
		expect(missed).toEqual([]);
	});

	test("stops the gate where the table has nothing at the place", () => {
		const source = sourceOf(smallContract());
		const found = {
			rule: "new-rule",
			message: "Something broke.",
			path: "/paths/~1health/get",
			base: "/paths/~1health/get",
		};
		const changes = missedChanges(compareOpinions([found], [], source, source));
		expect(changes.map(({ row, what }) => [row, what])).toEqual([["U2", "Something broke. (new-rule)"]]);
	});
});
