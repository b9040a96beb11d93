import { listOf, objectOf } from "@forter-orders/spec";
import { laterOf, mapOf } from "../../canonical/schema.ts";
import { quoteAll } from "../change.ts";
import { compareBelow, compareHeld, compareWithin, emit, type SchemaPair } from "./context.ts";
import { isNothing, otherMembers } from "./members.ts";
import { compareProperties } from "./properties.ts";

/** Compares what an object may hold. */
export function compareObjects(at: SchemaPair): void {
	compareProperties(at);
	compareOthers(at);
	const names = ["the names of members have to fit a schema", "members may have any name"] as const;
	compareHeld(at, "propertyNames", "(names)", ["E14.tightened", "E14.loosened"], names);
	compareMap(at, "patternProperties", ["E13.added", "E13.removed"]);
	compareMap(at, "dependentSchemas", ["E18.tightened", "E18.loosened"]);
	compareDependents(at);
	const others = ["members that no part names are refused", "members that no part names are accepted"] as const;
	compareHeld(at, "unevaluatedProperties", "*", ["E19.tightened", "E19.loosened"], others);
}

function compareOthers(at: SchemaPair): void {
	const key = "additionalProperties";
	const [before, after] = [otherMembers(at.base), otherMembers(at.next)];
	const [was, is] = [isNothing(laterOf(at.base, key)), isNothing(laterOf(at.next, key))];
	if (was !== is) {
		if (is) emit(at, "E10", "members that are not named are refused", { key });
		else emit(at, "E11", "members that are not named are accepted", { key });
	} else if (before && after) compareBelow(at, before, after, "*");
	else if (after) emit(at, "E12.added", "members that are not named have to fit a schema", { key });
	else if (before) emit(at, "E12.removed", "members that are not named may be anything", { key });
}

function compareMap(at: SchemaPair, key: string, [added, removed]: [string, string]): void {
	const [before, after] = [mapOf(at.base, key), mapOf(at.next, key)];
	for (const name of new Set([...before.keys(), ...after.keys()])) {
		const [old, young] = [before.get(name), after.get(name)];
		if (!old || !young) emit(at, young ? added : removed, `${key} "${name}"`, { key });
		else if (key === "dependentSchemas") compareWithin(at, old.schema, young.schema);
		else compareBelow(at, old, young, `(${name})`);
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
	return Object.entries(objectOf(dependents)).flatMap(([name, needed]) =>
		listOf(needed).map((other) => `${quoteAll([other])} beside ${quoteAll([name])}`),
	);
}
