import { type Json, listOf } from "./json.ts";

/** Whether a place has to be there. */
export type Requiredness = "required" | "required in some cases" | "optional";

/** What a document says of one place: its types (none: any), whether it is required, its known values (none: open). */
export type Fact = { types: string[]; required: Requiredness; values: string[] };

/** What is said of a place that has no schema, such as a status. */
export const bareFact: Fact = { types: [], required: "optional", values: [] };

/** Reads types and known values from the schemas that bear on a place. */
export function factOf(parts: Json[], required: Requiredness): Fact {
	const values = parts.flatMap((part) => [
		...listOf(part.enum),
		...listOf(part["x-extensible-enum"]),
		...("const" in part ? [part.const] : []),
	]);
	return { types: typesOf(parts, values), required, values: distinct(values.filter((value) => value !== null)) };
}

/** How two facts differ; the order of types and values does not count. */
export function differencesOf(ours: Fact, theirs: Fact): ("type" | "required" | "values")[] {
	return [
		...(sameSet(ours.types, theirs.types) ? [] : (["type"] as const)),
		...(ours.required === theirs.required ? [] : (["required"] as const)),
		...(sameSet(ours.values, theirs.values) ? [] : (["values"] as const)),
	];
}

// OpenAPI 3.0 writes `nullable: true` for what 3.1 writes with the type "null".
function typesOf(parts: Json[], values: unknown[]): string[] {
	const written = parts.flatMap(({ type }) => (Array.isArray(type) ? type : type === undefined ? [] : [type]));
	const named = written.filter((type) => type !== "null");
	const types = named.length > 0 ? named : parts.flatMap(impliedTypes).concat(values.map(typeOfValue));
	const nullable = written.includes("null") || values.includes(null) || parts.some((part) => part.nullable === true);
	const known = distinct(types.filter((type) => type !== "null" && !(type === "integer" && types.includes("number"))));
	return [...known.sort(), ...(nullable ? ["null"] : [])];
}

function impliedTypes(part: Json): string[] {
	return [...("properties" in part ? ["object"] : []), ...("items" in part ? ["array"] : [])];
}

function typeOfValue(value: unknown): string {
	if (value === null) return "null";
	return Number.isInteger(value) ? "integer" : typeof value;
}

function distinct(values: unknown[]): string[] {
	return [...new Set(values.map(String))];
}

function sameSet(one: string[], other: string[]): boolean {
	return one.length === other.length && one.every((entry) => other.includes(entry));
}
