import type { Change } from "../compare/change.ts";
import { verdictOn } from "../judgement.ts";
import { rowOf } from "../table.ts";
import { findWitness } from "./search.ts";

/** A value that shows a break: accepted once and refused now, or the reverse. Both validations were run. */
export type Witness = { value: unknown; legal: "before" | "now" };

/** A value that shows why a change breaks, where the row is one that a value can show and one was found. */
export function witnessOf(change: Change): Witness | undefined {
	const verdict = verdictOn(change);
	if (change.schemas === undefined || !rowOf(change.row).hasWitness) return undefined;
	if (verdict !== "B" && verdict !== "P") return undefined;
	const { base, next } = change.schemas;
	const before = change.direction === "response" ? undefined : findWitness(base, next);
	if (before) return { value: before.value, legal: "before" };
	const now = change.direction === "request" ? undefined : findWitness(next, base);
	return now && { value: now.value, legal: "now" };
}
