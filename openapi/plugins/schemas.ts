import { isObject, listOf, subschemasOf, tokensOf } from "@forter-orders/spec/structure";
import { type Context, follow, type Location, type Place } from "./redocly.ts";

/** True inside of `if`, `then`, `else` and `not`, where a schema is a condition and describes nothing. */
export function isCondition(location: Location): boolean {
	return /\/(if|then|else|not)(\/|$)/.test(location.pointer);
}

/** True for a schema that fills a file of its own. */
export function isWholeFile(location: Location): boolean {
	return location.pointer === "#/";
}

/** The types that a schema allows, `null` left out. */
export function typesOf(schema: Record<string, unknown>): unknown[] {
	const types = Array.isArray(schema.type) ? schema.type : [schema.type];
	return types.filter((type) => type !== "null" && type !== undefined);
}

/** True when every value that the schema allows is a string, a number or a boolean. */
export function isScalar(schema: Record<string, unknown>): boolean {
	const types = typesOf(schema);
	if (types.length > 0) return types.every((type) => type !== "object" && type !== "array");
	const branches = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
	return branches.length > 0 && branches.every((branch) => isObject(branch) && isScalar(branch));
}

/** The schema at `place` and all that it is made of, each once. */
export function* subschemas(ctx: Context, place: Place, seen: Set<string> = new Set()): Generator<Place> {
	const { node, location } = follow(ctx, place);
	const id = `${location.source.absoluteRef}${location.pointer}`;
	if (!isObject(node) || seen.has(id)) return;
	seen.add(id);
	yield { node, location };
	for (const { path, schema } of subschemasOf(node))
		yield* subschemas(ctx, { node: schema, location: location.child(tokensOf(path)) }, seen);
}
