import type { At, Nodes } from "./nodes.ts";
import type { Pair } from "./pair.ts";

/** How long before its sunset a part is declared deprecated, in days. */
const noticeDays = 180;

/** Compares whether a part is deprecated, and when it goes (`x-sunset`, a date). */
export function compareLifecycle(pair: Pair, at: At, [base, next]: Nodes): void {
	const [was, is] = [base.node.deprecated === true, next.node.deprecated === true];
	const [before, after] = [base.node["x-sunset"], next.node["x-sunset"]];
	if (was === is && before === after) return;
	const what = is
		? `deprecated, ${after === undefined ? "without a sunset" : `until ${after}`}`
		: "no longer deprecated";
	const places = { base: base.pointer, next: next.pointer };
	pair.report({
		row: rowOf(was, is, before, after),
		...at,
		what,
		...places,
		before: before ?? was,
		after: after ?? is,
	});
}

function rowOf(was: boolean, is: boolean, before: unknown, after: unknown): string {
	if (!is) return "O8.unset";
	if (after === undefined || Number.isNaN(Date.parse(String(after)))) return "O9";
	if (!was) return daysUntil(after) >= noticeDays ? "O8" : "O9";
	return before !== undefined && String(after) < String(before) ? "O9" : "O8";
}

function daysUntil(date: unknown): number {
	return (Date.parse(String(date)) - Date.now()) / 86_400_000;
}
