import { describe, expect, test } from "vitest";
import { operationChanges } from "./fixtures/operation-changes.ts";
import { otherChanges } from "./fixtures/other-changes.ts";
import { rowsOfChange } from "./fixtures/rows-of-change.ts";

describe("each change of a document is judged by its row, and nothing else is said", () => {
	test.each([...operationChanges, ...otherChanges])("$row: $name", (fixture) => {
		expect(rowsOfChange(fixture)).toEqual(new Set([fixture.row, ...(fixture.rows ?? [])]));
	});
});
