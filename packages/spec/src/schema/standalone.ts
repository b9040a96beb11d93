import { isObject, type JsonObject } from "../json.ts";
import { keywordOf } from "../keywords/keywords.ts";
import { isSchema } from "../keywords/subschemas.ts";
import type { SchemaStore } from "./store.ts";

/** The schemas at some JSON Pointers, together and with all that they refer to, as one that stands alone; a copy. */
export function standaloneSchema(store: SchemaStore, pointers: readonly string[]): JsonObject {
	const roots = pointers.map((pointer) => store.at(pointer));
	const all = new Map(roots.flatMap(({ id }) => store.closure(id)).map(({ id, schema }) => [id, withDefs(schema)]));
	return { allOf: roots.map(({ id }) => ({ $ref: inDefs(id) })), $defs: Object.fromEntries(all) };
}

function inDefs(id: string): string {
	return `#/$defs/${id}`;
}

/** A copy of a schema in which each reference leads to `$defs`; what is data stays as it is. */
function withDefs(schema: JsonObject | boolean): JsonObject | boolean {
	if (!isObject(schema)) return schema;
	const copy = Object.entries(schema).map(([keyword, setting]): [string, unknown] => {
		if (keyword === "$ref" && typeof setting === "string") return [keyword, inDefs(setting)];
		const { form, applies } = keywordOf(keyword) ?? {};
		return [keyword, applies === undefined ? structuredClone(setting) : held(setting, form === "schemaMap")];
	});
	return Object.fromEntries(copy);
}

function held(setting: unknown, isMap: boolean): unknown {
	const copied = (one: unknown) => (isSchema(one) ? withDefs(one) : one);
	if (Array.isArray(setting)) return setting.map(copied);
	if (!isMap || !isObject(setting)) return copied(setting);
	return Object.fromEntries(Object.entries(setting).map(([name, one]) => [name, copied(one)]));
}
