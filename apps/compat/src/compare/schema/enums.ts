import { listOf, sameJson } from "@forter-orders/spec";
import { stable } from "../../json.ts";
import { quote, quoteAll } from "../change.ts";
import { emit, type SchemaPair } from "./context.ts";

/** Compares lists of values, closed (`enum`, `const`) and open (`x-extensible-enum`). */
export function compareEnums(at: SchemaPair): void {
	const { base, next } = at;
	const before = Array.isArray(base.enum) ? base.enum : undefined;
	const after = Array.isArray(next.enum) ? next.enum : undefined;
	if (before && after) compareValues(at, before, after);
	else if (before) opened(at, before);
	else if (after) closed(at, after);
	compareKnownValues(at);
}

function opened(at: SchemaPair, before: unknown[]): void {
	if (before.length === 1) emit(at, "T13.removed", `the value need not be ${quote(before[0])}`, { key: "enum" });
	else emit(at, "T10.opened", "the closed list of values is given up", { key: "enum" });
}

function closed(at: SchemaPair, after: unknown[]): void {
	if (after.length === 1) emit(at, "T13.added", `the value has to be ${quote(after[0])}`, { key: "enum" });
	else emit(at, "T10.closed", `the value has to be one of ${quoteAll(after)}`, { key: "enum" });
}

function compareValues(at: SchemaPair, before: unknown[], after: unknown[]): void {
	const lost = without(before, after);
	const won = without(after, before);
	if (lost.includes(null)) emit(at, "T5.refused", "null is no longer allowed", { key: "enum" });
	if (won.includes(null)) emit(at, "T5.allowed", "null is allowed", { key: "enum" });
	const gone = lost.filter((value) => value !== null);
	const added = won.filter((value) => value !== null);
	if (before.length === 1 && after.length === 1 && gone.length === 1) {
		emit(at, "T13.changed", `the value has to be ${quote(added[0])}, not ${quote(gone[0])}`, { key: "enum" });
		return;
	}
	const recased = gone.filter((value) => added.some((other) => isRecased(value, other)));
	for (const value of recased) {
		const other = added.find((candidate) => isRecased(value, candidate));
		emit(at, "T11", `${quote(value)} became ${quote(other)}`, { key: "enum", before: value, after: other });
	}
	const rest = gone.filter((value) => !recased.includes(value));
	const more = added.filter((value) => !recased.some((other) => isRecased(other, value)));
	if (rest.length > 0) emit(at, "T9", `no longer allowed: ${quoteAll(rest)}`, { key: "enum" });
	if (more.length > 0) emit(at, "T8", `allowed now: ${quoteAll(more)}`, { key: "enum" });
}

function compareKnownValues(at: SchemaPair): void {
	const key = "x-extensible-enum";
	const { base, next } = at;
	const before = base[key];
	const after = next[key];
	if (sameJson(before, after)) return;
	const isListed = Array.isArray(base.enum) && Array.isArray(next.enum);
	if (before === undefined || after === undefined) {
		const isOpened = before === undefined;
		if (isListed) emit(at, isOpened ? "T14.opened" : "T14.closed", "whether values may be added changed", { key });
		else if (isOpened) emit(at, "T17.added", `known values are listed: ${quoteAll(listOf(after))}`, { key });
		else emit(at, "T17.removed", `known values are no longer listed: ${quoteAll(listOf(before))}`, { key });
		return;
	}
	const lost = without(listOf(before), listOf(after));
	const won = without(listOf(after), listOf(before));
	if (lost.length > 0) emit(at, "T16.removed", `no longer known: ${quoteAll(lost)}`, { key });
	if (won.length > 0) emit(at, "T16.added", `known now: ${quoteAll(won)}`, { key });
	if (lost.length === 0 && won.length === 0) emit(at, "L7", "known values stand in another order", { key });
}

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
	const texts = new Set(others.map(stable));
	return values.filter((value) => !texts.has(stable(value)));
}

function isRecased(a: unknown, b: unknown): boolean {
	return typeof a === "string" && typeof b === "string" && a !== b && a.toLowerCase() === b.toLowerCase();
}
