import { isMultipleOf } from "@forter-orders/spec";
import { quote } from "../change.ts";
import { emit, type SchemaPair } from "./context.ts";

type Bound = { isLower: boolean; rows: [string, string]; absent?: number };

// Of each bound: whether a greater number refuses more, the rows for refusing more and less, and what holds without it.
const bounds: Record<string, Bound> = {
	minLength: { isLower: true, rows: ["B6.tightened", "B6.loosened"] },
	maxLength: { isLower: false, rows: ["B6.tightened", "B6.loosened"] },
	minItems: { isLower: true, rows: ["B8.tightened", "B8.loosened"] },
	maxItems: { isLower: false, rows: ["B9.tightened", "B9.loosened"] },
	minContains: { isLower: true, rows: ["B11.tightened", "B11.loosened"], absent: 1 },
	maxContains: { isLower: false, rows: ["B11.tightened", "B11.loosened"] },
	minProperties: { isLower: true, rows: ["E15.tightened", "E15.loosened"] },
	maxProperties: { isLower: false, rows: ["E16.tightened", "E16.loosened"] },
};

/** Compares bounds of numbers, lengths and counts. */
export function compareBounds(at: SchemaPair): void {
	for (const [key, { isLower, rows, absent }] of Object.entries(bounds)) {
		const [before, after] = [at.base[key] ?? absent, at.next[key] ?? absent];
		if (before === after || skips(at, key)) continue;
		const way = tighter(numberOf(before), numberOf(after), isLower);
		emit(at, way ? rows[0] : rows[1], movement(key, before, after), { key });
	}
	compareRange(at, "minimum", "exclusiveMinimum", true, ["B1", "B2"]);
	compareRange(at, "maximum", "exclusiveMaximum", false, ["B3.tightened", "B3.loosened"]);
	compareSteps(at);
	if (at.base.uniqueItems !== at.next.uniqueItems) {
		const row = at.next.uniqueItems === true ? "B10.tightened" : "B10.loosened";
		emit(at, row, movement("uniqueItems", at.base.uniqueItems, at.next.uniqueItems), { key: "uniqueItems" });
	}
}

// Counts of what `contains` names come and go with it.
function skips({ base, next }: SchemaPair, key: string): boolean {
	return /Contains$/.test(key) && (base.contains === undefined || next.contains === undefined);
}

function numberOf(value: unknown): number | undefined {
	return typeof value === "number" ? value : undefined;
}

function tighter(before: number | undefined, after: number | undefined, isLower: boolean): boolean {
	if (before === undefined) return true;
	if (after === undefined) return false;
	return isLower ? after > before : after < before;
}

function compareRange(
	at: SchemaPair,
	bound: string,
	exclusive: string,
	isLower: boolean,
	rows: [string, string],
): void {
	const read = (schema: Record<string, unknown>) => {
		const key = schema[exclusive] === undefined ? bound : exclusive;
		return { key, value: numberOf(schema[key]), isOut: key === exclusive };
	};
	const before = read(at.base);
	const after = read(at.next);
	if (before.value === after.value && before.isOut === after.isOut) return;
	const isTighter = before.value === after.value ? after.isOut : tighter(before.value, after.value, isLower);
	const what = `${named(before)} became ${named(after)}`;
	emit(at, isTighter ? rows[0] : rows[1], what, { key: after.value === undefined ? before.key : after.key });
}

function named({ key, value }: { key: string; value: number | undefined }): string {
	return value === undefined ? "no bound" : `${key} ${value}`;
}

function compareSteps(at: SchemaPair): void {
	const key = "multipleOf";
	const before = numberOf(at.base[key]);
	const after = numberOf(at.next[key]);
	if (before === after) return;
	emit(at, stepRow(before, after), movement(key, before, after), { key });
}

function stepRow(before: number | undefined, after: number | undefined): string {
	if (before === undefined) return "B5.set";
	if (after === undefined) return "B5.unset";
	if (isMultipleOf(before, after)) return "B5.divisor";
	return isMultipleOf(after, before) ? "B5.multiple" : "B5.neither";
}

function movement(key: string, before: unknown, after: unknown): string {
	if (before === undefined) return `${key} is ${quote(after)}`;
	if (after === undefined) return `${key} ${quote(before)} is gone`;
	return `${key} went from ${quote(before)} to ${quote(after)}`;
}
