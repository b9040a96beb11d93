import { listOf, objectOf, sameJson } from "@forter-orders/spec";
import { constraintsOf } from "../../canonical/keywords.ts";
import { type Schema, schemasOf } from "../../canonical/schema.ts";
import { isSame, isSameSetting } from "../../canonical/shape.ts";
import { stable } from "../../json.ts";
import { judgeOf } from "../../witness/judge.ts";
import { findWitness } from "../../witness/search.ts";
import { isCondition, matchBranches } from "./branches.ts";
import { compareWithin, emit, type SchemaPair } from "./context.ts";

/** True when the schema became one of several alternatives, or was one of them, and nothing else matters. */
export function compareWrapping(at: SchemaPair): boolean {
	for (const key of ["anyOf", "oneOf"]) {
		if (isBranch(at.base, at.next, key)) {
			// A value that matches two branches of oneOf is refused.
			const row = findWitness(at.base, at.next) === undefined ? "C8" : "C2";
			emit(at, row, "the schema became one of several alternatives", { key });
		} else if (isBranch(at.next, at.base, key)) {
			const row = findWitness(at.next, at.base) === undefined ? "C8.reverse" : "C3.overlapping";
			emit(at, row, "one of several alternatives became the schema", { key });
		} else continue;
		return true;
	}
	return false;
}

// Whether one schema is an alternative of the other, which says nothing else.
function isBranch(part: Schema, whole: Schema, key: string): boolean {
	return constraintsOf(whole).join() === key && schemasOf(whole, key).some((branch) => isSame(branch, part));
}

/** Compares what a schema is composed of. */
export function compareComposition(at: SchemaPair): void {
	const { base, next } = at;
	const [any, one] = [
		base.anyOf !== undefined && next.oneOf !== undefined,
		base.oneOf !== undefined && next.anyOf !== undefined,
	];
	if (any !== one) {
		const [old, young] = any ? ["anyOf", "oneOf"] : ["oneOf", "anyOf"];
		if (!isSameSetting(old, base, next, young)) compareBranches(at, old, young, ["C4.added", "C4.removed"]);
		emit(at, any ? "C7.one" : "C7.any", `${old} became ${young}`, { before: base[old], after: next[young] });
	} else {
		compareBranches(at, "anyOf", "anyOf", ["C4.added", "C4.removed"]);
		compareBranches(at, "oneOf", "oneOf", undefined);
	}
	compareBranches(at, "allOf", "allOf", undefined);
	compareCondition(at);
	compareExclusion(at);
	compareDiscriminator(at);
}

function compareBranches(at: SchemaPair, old: string, young: string, rows: [string, string] | undefined): void {
	const [was, is] = [at.base[old] !== undefined, at.next[young] !== undefined];
	if (!was && !is) return;
	if (old !== "allOf" && was !== is)
		return void emit(at, is ? "C5.added" : "C5.removed", `${young} is ${is ? "added" : "gone"}`, {
			key: is ? young : old,
		});
	const { pairs, lost, won } = matchBranches(schemasOf(at.base, old), schemasOf(at.next, young));
	for (const [base, next] of pairs) compareWithin(at, base, next);
	if (young === "oneOf" && pairs.some(([base, next]) => !isSame(base, next))) compareOverlap(at);
	const rowsOf = (branch: Schema) => (young === "allOf" ? constraintRows(branch) : rows);
	for (const branch of won)
		emit(at, rowsOf(branch)?.[0] ?? addedRow(at.base, branch), `${young}: one more`, { key: young });
	for (const branch of lost)
		emit(at, rowsOf(branch)?.[1] ?? removedRow(at.next, branch), `${old}: one less`, { key: old });
}

function constraintRows(branch: Schema): [string, string] {
	return isCondition(branch) ? ["C9.tightened", "C9.loosened"] : ["C5.added", "C5.removed"];
}

// A branch that accepts more may accept what another one does.
function compareOverlap(at: SchemaPair): void {
	const refused = findWitness(at.base, at.next);
	const matches = schemasOf(at.next, "oneOf").filter((branch) => refused && judgeOf(branch)?.(refused.value) === true);
	if (matches.length > 1) emit(at, "C2", "an alternative overlaps another now", { key: "oneOf" });
}

function addedRow(base: Schema, branch: Schema): string {
	const more = { ...base, oneOf: [...listOf(base.oneOf), branch] };
	return findWitness(base, more) === undefined ? "C1" : "C2";
}

function removedRow(next: Schema, branch: Schema): string {
	const more = { ...next, oneOf: [...listOf(next.oneOf), branch] };
	return findWitness(next, more) === undefined ? "C3" : "C3.overlapping";
}

function compareCondition(at: SchemaPair): void {
	const { base, next } = at;
	const key = "if";
	if (base.if === undefined && next.if === undefined) return;
	if (base.if === undefined) return void emit(at, "C9.tightened", "a condition is added", { key });
	if (next.if === undefined) return void emit(at, "C9.loosened", "a condition is gone", { key });
	if (!isSameSetting(key, base, next)) emit(at, "C9.changed", "when the condition holds is changed", { key });
	for (const branch of ["then", "else"]) {
		const [[before], [after]] = [schemasOf(base, branch), schemasOf(next, branch)];
		if (before && after) compareWithin(at, before, after);
		else if (after) emit(at, "C9.tightened", `the condition demands more (${branch})`, { key: branch });
		else if (before) emit(at, "C9.loosened", `the condition demands less (${branch})`, { key: branch });
	}
}

function compareExclusion(at: SchemaPair): void {
	const key = "not";
	if (isSameSetting(key, at.base, at.next)) return;
	if (at.base.not === undefined) emit(at, "C10.added", "some values are excluded", { key });
	else if (at.next.not === undefined) emit(at, "C10.removed", "values are no longer excluded", { key });
	else emit(at, "C10.changed", "other values are excluded", { key });
}

function compareDiscriminator(at: SchemaPair): void {
	const key = "discriminator";
	const [before, after] = [at.base[key], at.next[key]];
	if (sameJson(before, after)) return;
	if (before === undefined || after === undefined)
		return void emit(at, "C11", "the discriminator came or went", { key });
	const names = (node: unknown) =>
		stable([objectOf(node).propertyName, Object.keys(objectOf(objectOf(node).mapping)).sort()]);
	emit(at, names(before) === names(after) ? "C11" : "C12", "the discriminator is changed", { key });
}
