import { placeOf } from "../canonical/source.ts";
import type { Json } from "../json.ts";
import type { Pair, Sight } from "./change.ts";

/** How long before its sunset a part is declared deprecated, in days. */
export const noticeDays = 180;

/** Compares whether a part is deprecated, and when it goes (`x-sunset`, a date). */
export function compareLifecycle(pair: Pair, at: { direction: Sight; where: string }, base: Json, next: Json): void {
	const [was, is] = [base.deprecated === true, next.deprecated === true];
	const [before, after] = [base["x-sunset"], next["x-sunset"]];
	if (was === is && before === after) return;
	const row = rowOf(was, is, before, after);
	const what = is
		? `deprecated, ${after === undefined ? "without a sunset" : `until ${after}`}`
		: "no longer deprecated";
	const places = { base: placeOf(pair.base, base), next: placeOf(pair.next, next, is ? "deprecated" : undefined) };
	pair.report({ row, ...at, what, ...places, before: before ?? was, after: after ?? is });
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
