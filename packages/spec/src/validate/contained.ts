import { isObject, type JsonObject, listOf } from "../json.ts";
import { isSchema } from "../keywords/subschemas.ts";

type Schema = JsonObject | boolean;

/** A `contains` that applies to a list, with the schemas that the list must match for that. */
export interface Contained {
	readonly contains: Schema;
	readonly when: readonly Schema[];
}

/** The `contains` of a schema and of its parts; not those that it refers to. */
export function containedIn(schema: JsonObject, when: readonly Schema[] = []): Contained[] {
	const parts: (readonly [part: unknown, condition: unknown])[] = [
		...listOf(schema.allOf).map((part) => [part, true] as const),
		...["anyOf", "oneOf"].flatMap((keyword) => listOf(schema[keyword]).map((part) => [part, part] as const)),
		[schema.if, schema.if],
		[schema.then, schema.if],
		[schema.else, { not: schema.if }],
	];
	const inner = parts.flatMap(([part, condition]) =>
		isObject(part) && isSchema(condition) ? containedIn(part, [...when, condition]) : [],
	);
	return isSchema(schema.contains) ? [{ contains: schema.contains, when }, ...inner] : inner;
}
