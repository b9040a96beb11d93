import { typesOf } from "../../canonical/tidy-types.ts";
import { findWitness } from "../../witness/search.ts";
import { quote } from "../change.ts";
import { emit, type SchemaPair } from "./context.ts";

/** Compares what a text has to look like. */
export function compareTexts(at: SchemaPair): void {
	comparePattern(at);
	compareFormat(at);
}

function comparePattern(at: SchemaPair): void {
	const key = "pattern";
	const [before, after] = [at.base[key], at.next[key]];
	if (before === after) return;
	if (before === undefined) return void emit(at, "B7.tightened", `the pattern ${quote(after)} is demanded`, { key });
	if (after === undefined) return void emit(at, "B7.loosened", `the pattern ${quote(before)} is gone`, { key });
	// Whether one pattern contains the other is told by texts on which they differ.
	const old = { type: ["string"], pattern: before };
	const young = { type: ["string"], pattern: after };
	const samples = [at.base, at.next];
	const refusesMore = findWitness(old, young, samples) !== undefined;
	const refusesLess = findWitness(young, old, samples) !== undefined;
	const what = `the pattern went from ${quote(before)} to ${quote(after)}`;
	if (refusesMore && refusesLess) emit(at, "B7.changed", what, { key });
	else if (refusesMore) emit(at, "B7.narrower", what, { key });
	else emit(at, refusesLess ? "B7.wider" : "B7.undecided", what, { key });
}

function compareFormat(at: SchemaPair): void {
	const key = "format";
	const [before, after] = [at.base[key], at.next[key]];
	if (before === after) return;
	const type = typesOf(at.base) ?? typesOf(at.next) ?? [];
	const only = (format: unknown) => ({ ...(type.length > 0 && { type }), ...(format !== undefined && { format }) });
	const samples = [at.base, at.next];
	const refusesMore = findWitness(only(before), only(after), samples) !== undefined;
	const refusesLess = findWitness(only(after), only(before), samples) !== undefined;
	const what = `the format went from ${quote(before)} to ${quote(after)}`;
	if (refusesMore && refusesLess) emit(at, "T6.changed", what, { key });
	else if (refusesMore) emit(at, "T6.added", what, { key });
	else emit(at, refusesLess ? "T6.removed" : "T6.unasserted", what, { key });
}
