import { describe, expect, test } from "vitest";
import { corpus } from "../../src/corpus/index.ts";
import type { Row } from "../../src/row.ts";

/** A test for every row of the corpus: a driver must find nothing that is not as the row says. */
export function testEachRow(drive: (row: Row) => string[] | Promise<string[]>): void {
	for (const [area, rows] of Map.groupBy(corpus, (row) => row.area)) {
		describe(area, () => {
			for (const row of rows) {
				test(row.name, async () => {
					expect(await drive(row)).toEqual([]);
				});
			}
		});
	}
}
