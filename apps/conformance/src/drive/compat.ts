import { openSpec } from "@forter-orders/spec";
import type { Row } from "../row.ts";
import { listDifferences } from "./compare.ts";
import { compareDocuments, createSource } from "./inside.ts";

/** What compat says of a row's document beside a copy of it, and beside its neighbour, where that is not what the row says. */
export function driveCompat({ document, neighbour }: Row): string[] {
	const own = changesBetween(document, structuredClone(document));
	const rows = changesBetween(document, neighbour.document);
	return [
		...own.map(([row, what]) => `a copy of the document is a change: ${row}, ${what}`),
		...listDifferences("the edit", "is judged by", neighbour.rows, [...new Set(rows.map(([row]) => row))]),
	];
}

function changesBetween(base: Row["document"], next: Row["document"]): (readonly [row: string, what: string])[] {
	const sources = [base, next].map((document) => createSource(openSpec(document)));
	const [one, other] = sources;
	if (one === undefined || other === undefined) return [];
	return compareDocuments(one, other).map(({ row, what }) => [row, what]);
}
