import { canonicalSchema } from "../canonical/schema.ts";
import { placeOf, type Source } from "../canonical/source.ts";
import { type Json, stable } from "../json.ts";
import { type Pair, quote } from "./change.ts";
import { type At, compareKeys, nodeAt, nodesOf, report } from "./nodes.ts";
import { compareSchemas } from "./schema/schemas.ts";

/** Compares what an operation takes. */
export function compareRequestBody(pair: Pair, where: string, base: Json, next: Json): void {
	const at = { direction: "request", where: `${where}, request` } as const;
	const [old, young] = [nodeAt(pair.base, base, "requestBody"), nodeAt(pair.next, next, "requestBody")];
	if (old === undefined && young === undefined) return;
	if (old === undefined)
		return void report(
			pair,
			at,
			young?.required === true ? "M1.required" : "M1.optional",
			"a body is taken",
			base,
			young,
		);
	if (young === undefined) return void report(pair, at, "M3", "no body is taken any more", old, next);
	compareKeys(pair, at, old, young, { description: "L7", required: undefined, content: undefined });
	const [was, is] = [old.required === true, young.required === true];
	if (was !== is)
		report(pair, at, is ? "M2.required" : "M2.optional", "whether it is required changed", old, young, "required");
	compareContent(pair, at, old, young);
}

/** Compares the media types of a body. */
export function compareContent(pair: Pair, at: At, base: Json, next: Json): void {
	const [before, after] = [mediaTypes(pair.base, base), mediaTypes(pair.next, next)];
	const won = new Map([...after].filter(([type]) => !before.has(type)));
	for (const [type, old] of before) {
		const young = after.get(type);
		if (young) {
			compareMedia(pair, { ...at, where: before.size > 1 ? `${at.where} (${type})` : at.where }, old, young);
			continue;
		}
		const [range, media] = [...won].find(([other]) => isRange(other, type) || isRange(type, other)) ?? [];
		if (range !== undefined && media) {
			won.delete(range);
			const row = isRange(range, type) ? "M6.widened" : "M6.narrowed";
			report(pair, at, row, `${type} became ${range}`, old, media);
			compareMedia(pair, at, old, media);
		} else report(pair, at, "M5", `${type} is gone`, old, undefined);
	}
	for (const [type, young] of won) report(pair, at, "M4", `${type} is added`, undefined, young);
}

function mediaTypes(source: Source, node: Json): Map<string, Json> {
	const types = [...nodesOf(source, node, "content")];
	return new Map(types.map(([type, media]) => [type.toLowerCase().replaceAll(" ", ""), media]));
}

function isRange(range: string, type: string): boolean {
	const [main] = type.split("/");
	return range !== type && (range === "*/*" || range === `${main}/*`);
}

function compareMedia(pair: Pair, at: At, base: Json, next: Json): void {
	compareKeys(pair, at, base, next, {
		schema: undefined,
		example: "L3",
		examples: undefined,
		encoding: "M8",
	});
	compareExamples(pair, at, base, next);
	if (base.schema === undefined && next.schema === undefined) return;
	if (base.schema === undefined)
		return void report(pair, at, "M7.added", "the body has to fit a schema", base, next, "schema");
	if (next.schema === undefined)
		return void report(pair, at, "M7.removed", "the body may be anything", base, next, "schema");
	compareSchemas({
		pair,
		direction: at.direction,
		part: at.where,
		path: "",
		base: canonicalSchema(pair.base, base.schema, placeOf(pair.base, base, "schema")),
		next: canonicalSchema(pair.next, next.schema, placeOf(pair.next, next, "schema")),
	});
}

// Users of the mock ask for an example by its name.
function compareExamples(pair: Pair, at: At, base: Json, next: Json): void {
	const [before, after] = [nodesOf(pair.base, base, "examples"), nodesOf(pair.next, next, "examples")];
	for (const [name, old] of before) {
		const young = after.get(name);
		if (young === undefined) report(pair, at, "L4", `the example ${quote(name)} is gone`, old, undefined);
		else if (stable(old) !== stable(young)) report(pair, at, "L3", `the example ${quote(name)} is changed`, old, young);
	}
	for (const [name, young] of after)
		if (!before.has(name)) report(pair, at, "L3", `the example ${quote(name)} is added`, undefined, young);
}
