import { jsonTypeOf, listOf } from "@forter-orders/spec";
import { mapOf, type Schema } from "../canonical/schema.ts";

/** Whether a place has to be there. */
export type Requiredness = "required" | "required in some cases" | "optional";

/** What a document says of one place: its types (none: any), whether it is required, its known values (none: open). */
export type Fact = { types: string[]; required: Requiredness; values: string[] };

/** What is said of a place that has no schema, such as a status. */
export const bareFact: Fact = { types: [], required: "optional", values: [] };

/** Reads types and known values from the schemas that bear on a place. */
export function factOf(parts: readonly Schema[], required: Requiredness): Fact {
	const values = parts.flatMap((part) => [...listOf(part.enum), ...listOf(part["x-extensible-enum"])]);
	return { types: typesOf(parts, values), required, values: distinct(values.filter((value) => value !== null)) };
}

/** How two facts differ; the order of types and values does not count. */
export function differencesOf(base: Fact, next: Fact): ("type" | "required" | "values")[] {
	return [
		...(sameSet(base.types, next.types) ? [] : (["type"] as const)),
		...(base.required === next.required ? [] : (["required"] as const)),
		...(sameSet(base.values, next.values) ? [] : (["values"] as const)),
	];
}

function typesOf(parts: readonly Schema[], values: readonly unknown[]): string[] {
	const written = parts.flatMap(({ type }) => listOf(type).map(String));
	const named = written.filter((type) => type !== "null");
	const types = named.length > 0 ? named : parts.flatMap(impliedTypes).concat(values.map(jsonTypeOf));
	const isNullable = written.includes("null") || values.includes(null);
	const known = distinct(types.filter((type) => type !== "null" && !(type === "integer" && types.includes("number"))));
	return [...known.sort(), ...(isNullable ? ["null"] : [])];
}

function impliedTypes(part: Schema): string[] {
	return [...(mapOf(part, "properties").size > 0 ? ["object"] : []), ...(part.items ? ["array"] : [])];
}

function distinct(values: readonly unknown[]): string[] {
	return [...new Set(values.map(String))];
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((entry) => other.includes(entry));
}
