import { isAmong, typesOf } from "../../canonical/tidy-types.ts";
import { emit, type SchemaPair } from "./context.ts";

/** Compares which types are allowed; true when no value is of a type that both allow, so that nothing else matters. */
export function compareTypes(at: SchemaPair): boolean {
	const { base, next } = at;
	if (Array.isArray(base.enum) && Array.isArray(next.enum)) return false;
	const before = typesOf(base);
	const after = typesOf(next);
	if (before === undefined && after === undefined) return false;
	if (before === undefined) {
		if (!Array.isArray(next.enum)) emit(at, "T2", `only ${list(after)} is allowed`, { key: "type" });
		return false;
	}
	if (after === undefined) {
		if (!Array.isArray(base.enum)) emit(at, "T1", `any type is allowed, not only ${list(before)}`, { key: "type" });
		return false;
	}
	compareNull(at, before, after);
	return compareOthers(at, before.filter(isNotNull), after.filter(isNotNull));
}

function compareNull(at: SchemaPair, before: readonly string[], after: readonly string[]): void {
	const was = before.includes("null");
	const is = after.includes("null");
	if (was && !is) emit(at, "T5.refused", "null is no longer allowed", { key: "type" });
	if (!was && is) emit(at, "T5.allowed", "null is allowed", { key: "type" });
}

function compareOthers(at: SchemaPair, before: readonly string[], after: readonly string[]): boolean {
	const lost = before.filter((type) => !isAmong(type, after));
	const won = after.filter((type) => !isAmong(type, before));
	if (lost.length === 0 && won.length === 0) return false;
	const what = `the type went from ${list(before)} to ${list(after)}`;
	const isDisjoint = lost.length === before.length && won.length === after.length && !shareNumbers(before, after);
	if (isDisjoint && before.length > 0 && after.length > 0) {
		emit(at, before.includes("array") !== after.includes("array") ? "T4" : "T3", what, { key: "type" });
		return true;
	}
	// A list of values is compared by its own rule.
	if (lost.length > 0 && !Array.isArray(at.next.enum)) emit(at, "T2", what, { key: "type" });
	if (won.length > 0 && !Array.isArray(at.base.enum)) emit(at, "T1", what, { key: "type" });
	return false;
}

function shareNumbers(...sides: (readonly string[])[]): boolean {
	return sides.every((types) => types.some((type) => isAmong(type, ["number"])));
}

function isNotNull(type: string): boolean {
	return type !== "null";
}

function list(types: readonly string[] | undefined): string {
	return types?.join(" or ") || "nothing";
}
