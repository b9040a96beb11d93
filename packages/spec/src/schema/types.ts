import { isObject, type JsonObject, listOf } from "../json.ts";
import { isJsonType, type JsonType, jsonTypeOf, jsonTypes } from "../keywords/keywords.ts";
import { readPointer } from "../pointer.ts";
import type { SchemaSource } from "./source.ts";

const EVERY: ReadonlySet<JsonType> = new Set(jsonTypes);
// Further down than this nobody looks for a type.
const MAX_DEPTH = 200;

/** The JSON types that the schema at a pointer says that it takes; none when it says nothing, which is every one. */
export function typesAt(source: SchemaSource, pointer: string): ReadonlySet<JsonType> {
	// Many schemas refer to the same one; one that comes back to itself says no more there.
	const known = new Map<string, ReadonlySet<JsonType>>();
	const at = (place: string, depth: number): ReadonlySet<JsonType> => {
		const found = known.get(place);
		if (found) return found;
		known.set(place, EVERY);
		const types = depth > MAX_DEPTH ? EVERY : allowed(source, place, (inner) => at(inner, depth + 1));
		known.set(place, types);
		return types;
	};
	const types = at(pointer, 0);
	return types.size === EVERY.size ? new Set() : types;
}

function allowed(
	source: SchemaSource,
	pointer: string,
	inner: (pointer: string) => ReadonlySet<JsonType>,
): ReadonlySet<JsonType> {
	const node = readPointer(source.document, pointer);
	if (node === false) return new Set();
	if (!isObject(node)) return EVERY;
	const at = (path: string) => inner(pointer + path);
	const target = typeof node.$ref === "string" ? source.references.target(node.$ref, pointer) : undefined;
	const sets: ReadonlySet<JsonType>[] = [
		named(node),
		...(target === undefined ? [] : [inner(target)]),
		...listOf(node.allOf).map((_, index) => at(`/allOf/${index}`)),
	];
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = listOf(node[keyword]).map((_, index) => at(`/${keyword}/${index}`));
		if (branches.length > 0) sets.push(new Set(branches.flatMap((branch) => [...branch])));
	}
	const types = new Set(jsonTypes.filter((type) => sets.every((set) => set.has(type))));
	return types.size === EVERY.size ? hinted(node) : types;
}

function named({ type, enum: listed, const: only }: JsonObject): ReadonlySet<JsonType> {
	const names = [type].flat().filter(isJsonType);
	if (names.length > 0) return new Set(names.includes("number") ? [...names, "integer"] : names);
	if (only !== undefined) return new Set([jsonTypeOf(only)]);
	return Array.isArray(listed) ? new Set(listed.map(jsonTypeOf)) : EVERY;
}

/** Keywords about one type suggest it, although they allow every other. */
function hinted(node: JsonObject): ReadonlySet<JsonType> {
	if (["properties", "additionalProperties", "required"].some((keyword) => keyword in node)) return new Set(["object"]);
	return "items" in node || "prefixItems" in node ? new Set(["array"]) : EVERY;
}
