import { isObject, type JsonObject } from "@forter-orders/spec";

/** Moves the first of a schema's `examples`, which Redoc does not show, to `example`. */
export function withExample(schema: JsonObject): JsonObject {
	const { examples, ...rest } = schema;
	if (!Array.isArray(examples) || examples[0] === undefined || "example" in schema) return schema;
	return { ...rest, example: examples[0] };
}

/** Writes the empty value as `""` in a table of values; its name would be an empty cell. */
export function withEmptyValueNamed(schema: JsonObject): JsonObject {
	const meanings = schema["x-enumDescriptions"];
	if (!isObject(meanings) || !("" in meanings)) return schema;
	const entries = Object.entries(meanings).map(([value, meaning]) => [value === "" ? '""' : value, meaning]);
	return { ...schema, "x-enumDescriptions": Object.fromEntries(entries) };
}
