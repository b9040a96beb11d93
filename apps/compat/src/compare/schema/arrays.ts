import { isRecord, listOf } from "../../json.ts";
import { below, emit, type SchemaPair } from "./context.ts";
import { isNothing } from "./members.ts";
import { compareSchemas } from "./schemas.ts";

/** The keywords that this rule judges. */
export const arrayKeywords: readonly string[] = ["items", "prefixItems", "contains", "unevaluatedItems"];

/** Compares what a list may hold. */
export function compareArrays(at: SchemaPair): void {
	comparePlaces(at);
	compareOne(at, "items", ["B13.added", "B13.removed"], "items have to fit a schema", "items may be anything");
	compareOne(at, "contains", ["B11.tightened", "B11.loosened"], "one item has to fit a schema", "no item is demanded");
	compareOne(
		at,
		"unevaluatedItems",
		["B14.tightened", "B14.loosened"],
		"items that no part of the schema names are refused",
		"items that no part of the schema names are accepted",
	);
}

function compareOne(at: SchemaPair, key: string, rows: [string, string], added: string, removed: string): void {
	const [before, after] = [at.base[key], at.next[key]];
	if (isRecord(before) && isRecord(after)) compareSchemas(below(at, before, after, "*"));
	else if (isRecord(after)) emit(at, rows[0], added, { key });
	else if (isRecord(before)) emit(at, rows[1], removed, { key });
}

function comparePlaces(at: SchemaPair): void {
	const key = "prefixItems";
	const [before, after] = [listOf(at.base[key]).filter(isRecord), listOf(at.next[key]).filter(isRecord)];
	for (let index = 0; index < Math.max(before.length, after.length); index++) {
		const [base, next] = [before[index], after[index]];
		if (base && next) compareSchemas(below(at, base, next, String(index)));
		else if (next) emit(at, isNothing(at.base.items) ? "B12.added" : "B12.constrained", `place ${index}`, { key });
		else emit(at, isNothing(at.next.items) ? "B12.removed" : "B12.freed", `place ${index}`, { key });
	}
}
