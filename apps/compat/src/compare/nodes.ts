import { follow, mark, placeOf, type Source } from "../canonical/source.ts";
import { isRecord, type Json, keysOfBoth, listOf, recordOf, stable, step } from "../json.ts";
import { type Pair, quote, type Sight } from "./change.ts";

/** A node of the document, with its `$ref` followed and its place noted. */
export function nodeAt(source: Source, parent: Json, key: string): Json | undefined {
	const value = parent[key];
	if (value === undefined) return undefined;
	const { node, pointer } = follow(source, value, placeOf(source, parent, key));
	return mark(source, { ...node }, pointer);
}

/** The members of a map of nodes. */
export function nodesOf(source: Source, parent: Json, key: string): Map<string, Json> {
	const map = recordOf(parent[key]);
	const place = placeOf(source, parent, key);
	const entries = Object.entries(map).map(([name, value]) => {
		const { node, pointer } = follow(source, value, step(place, name));
		return [name, mark(source, { ...node }, pointer)] as const;
	});
	return new Map(entries);
}

/** The entries of a list of nodes. */
export function entriesOf(source: Source, parent: Json, key: string): Json[] {
	const place = placeOf(source, parent, key);
	return listOf(parent[key]).map((value, index) => {
		const { node, pointer } = follow(source, value, step(place, index));
		return mark(source, { ...node }, pointer);
	});
}

/** Who sees a change of a node, and in which part of the API. */
export type At = { direction: Sight; where: string };

/** Reports a change of a node, at the place of a keyword. */
export function report(pair: Pair, at: At, row: string, what: string, base?: Json, next?: Json, key?: string): void {
	const place = (source: Source, node: Json) =>
		placeOf(source, node, key !== undefined && key in node ? key : undefined);
	pair.report({
		row,
		...at,
		what,
		...(base && { base: place(pair.base, base) }),
		...(next && { next: place(pair.next, next) }),
		...(key !== undefined && { before: base?.[key], after: next?.[key] }),
	});
}

/** Compares each keyword of a node by the row that is named for it; `undefined` leaves it to another rule. */
export function compareKeys(
	pair: Pair,
	at: At,
	base: Json,
	next: Json,
	rows: Record<string, string | undefined>,
): void {
	for (const key of keysOfBoth(base, next)) {
		if (stable(base[key]) === stable(next[key])) continue;
		const row = key in rows ? rows[key] : "U1";
		if (row === undefined) continue;
		const hasText = isRecord(base[key] ?? next[key]) || row === "L7" || row === "O7";
		const what = hasText ? `${key} is changed` : `${key} went from ${quote(base[key])} to ${quote(next[key])}`;
		report(pair, at, row, what, base, next, key);
	}
}
