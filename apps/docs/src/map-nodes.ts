import { isJsonObject, type Json, type JsonObject } from "./json.ts";

// Under these keys stand values that the contract quotes; a value may look like a schema and is none.
const quoted = new Set(["const", "default", "enum", "example", "examples", "x-enumDescriptions", "x-extensible-enum"]);
// Under these keys the next keys are names that an author chose, such as a property called `examples`.
const named = new Set(["$defs", "patternProperties", "properties", "schemas"]);

/** A copy of an OpenAPI document in which each of its objects (not maps of names, not examples) is changed. */
export function mapNodes(document: JsonObject, change: (node: JsonObject) => JsonObject): JsonObject {
	const mapValue = (value: Json, keysAreNames: boolean): Json => {
		if (Array.isArray(value)) return value.map((entry) => mapValue(entry, false));
		return isJsonObject(value) ? mapObject(value, keysAreNames) : value;
	};
	const mapObject = (value: JsonObject, keysAreNames: boolean): JsonObject => {
		const members = Object.entries(value).map(([key, member]): [string, Json] => {
			const untouched = !keysAreNames && quoted.has(key);
			return [key, untouched ? member : mapValue(member, !keysAreNames && named.has(key))];
		});
		const mapped: JsonObject = Object.fromEntries(members);
		return keysAreNames ? mapped : change(mapped);
	};
	return mapObject(document, false);
}
