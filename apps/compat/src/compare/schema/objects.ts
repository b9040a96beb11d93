import { isRecord, listOf, recordOf } from "../../json.ts";
import { quoteAll } from "../change.ts";
import { below, emit, type SchemaPair, within } from "./context.ts";
import { isNothing, otherMembers } from "./members.ts";
import { compareProperties } from "./properties.ts";
import { compareSchemas } from "./schemas.ts";

/** The keywords that this rule judges. */
export const objectKeywords: readonly string[] = [
	"properties",
	"required",
	"additionalProperties",
	"patternProperties",
	"propertyNames",
	"dependentRequired",
	"dependentSchemas",
	"unevaluatedProperties",
];

/** Compares what an object may hold. */
export function compareObjects(at: SchemaPair): void {
	compareProperties(at);
	compareOthers(at);
	compareNames(at);
	compareMap(at, "patternProperties", ["E13.added", "E13.removed"]);
	compareMap(at, "dependentSchemas", ["E18.tightened", "E18.loosened"]);
	compareDependents(at);
	compareUnevaluated(at);
}

function compareOthers(at: SchemaPair): void {
	const key = "additionalProperties";
	const [before, after] = [otherMembers(at.base), otherMembers(at.next)];
	const [was, is] = [isNothing(at.base[key]), isNothing(at.next[key])];
	if (was !== is) {
		if (is) emit(at, "E10", "members that are not named are refused", { key });
		else emit(at, "E11", "members that are not named are accepted", { key });
	} else if (before && after) compareSchemas(below(at, before, after, "*"));
	else if (after) emit(at, "E12.added", "members that are not named have to fit a schema", { key });
	else if (before) emit(at, "E12.removed", "members that are not named may be anything", { key });
}

function compareNames(at: SchemaPair): void {
	const key = "propertyNames";
	const [before, after] = [at.base[key], at.next[key]];
	if (isRecord(before) && isRecord(after)) compareSchemas(below(at, before, after, "(names)"));
	else if (after !== undefined) emit(at, "E14.tightened", "the names of members have to fit a schema", { key });
	else if (before !== undefined) emit(at, "E14.loosened", "members may have any name", { key });
}

function compareMap(at: SchemaPair, key: string, [added, removed]: [string, string]): void {
	const [before, after] = [recordOf(at.base[key]), recordOf(at.next[key])];
	for (const name of Object.keys({ ...before, ...after })) {
		const [old, young] = [before[name], after[name]];
		const isAbout = key === "dependentSchemas" ? within : below;
		if (isRecord(old) && isRecord(young)) compareSchemas(isAbout(at, old, young, `(${name})`));
		else emit(at, isRecord(young) ? added : removed, `${key} "${name}"`, { key });
	}
}

function compareDependents(at: SchemaPair): void {
	const key = "dependentRequired";
	const [before, after] = [pairsOf(at.base[key]), pairsOf(at.next[key])];
	const won = after.filter((pair) => !before.includes(pair));
	const lost = before.filter((pair) => !after.includes(pair));
	if (won.length > 0) emit(at, "E17.tightened", `demanded now: ${won.join(", ")}`, { key });
	if (lost.length > 0) emit(at, "E17.loosened", `no longer demanded: ${lost.join(", ")}`, { key });
}

function pairsOf(dependents: unknown): string[] {
	return Object.entries(recordOf(dependents)).flatMap(([name, needed]) =>
		listOf(needed).map((other) => `${quoteAll([other])} beside ${quoteAll([name])}`),
	);
}

function compareUnevaluated(at: SchemaPair): void {
	const key = "unevaluatedProperties";
	const [before, after] = [at.base[key], at.next[key]];
	if (isRecord(before) && isRecord(after)) compareSchemas(below(at, before, after, "*"));
	else if (after !== undefined)
		emit(at, "E19.tightened", "members that no part of the schema names are refused", { key });
	else if (before !== undefined) emit(at, "E19.loosened", "members that no part names are accepted", { key });
}
