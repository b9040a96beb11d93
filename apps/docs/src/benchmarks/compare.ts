import type { Measure, Row } from "./report.ts";

/** A figure of ours than which somebody else's is better. */
export interface Loss {
	readonly part: string;
	readonly measure: Measure;
	readonly own: Row;
	/** Those that are better, the best first. */
	readonly better: readonly Row[];
}

/** The rows from the best to the worst where contenders are compared; as they were measured where stages of one are. */
export function ranked({ rows, better }: Measure): readonly Row[] {
	if (!isComparison(rows)) return rows;
	return rows.toSorted((one, other) => (better === "lower" ? one.median - other.median : other.median - one.median));
}

/** Whether ours and others are measured side by side. */
export function isComparison(rows: readonly Row[]): boolean {
	return rows.some(({ ours }) => ours === true) && rows.some(({ ours }) => ours !== true);
}

/** What of a measure is lost: each of ours that a peer is better than. */
export function lossesIn(part: string, measure: Measure): readonly Loss[] {
	const rows = ranked(measure);
	const losses = rows
		.filter(({ ours }) => ours === true)
		.map((own): Loss => {
			const better = rows.filter((row) => row.ours !== true && isSurelyBetter(measure, row, own));
			return { part, measure, own, better };
		});
	return losses.filter(({ better }) => better.length > 0);
}

/** Better by 1 % at least, and where there are intervals, they do not meet. */
function isSurelyBetter({ better }: Measure, row: Row, own: Row): boolean {
	const sign = better === "lower" ? 1 : -1;
	if (sign * (own.median - row.median) <= 0.01 * Math.abs(own.median)) return false;
	const { ratioFrom: from, ratioTo: to } = row;
	const { ratioFrom: ownFrom, ratioTo: ownTo } = own;
	if (from === undefined || to === undefined || ownFrom === undefined || ownTo === undefined) return true;
	return better === "lower" ? to < ownFrom : from > ownTo;
}
