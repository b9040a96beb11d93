import { isNode, listOf, type OpenApiDocument } from "../document/document.ts";
import { pointerToken, readPointer } from "../document/json-pointer.ts";
import { placeAt } from "../document/places.ts";

/** The JSON types that a schema takes as far as it says so; none when it takes any. */
export function typesOf(document: OpenApiDocument, pointer: string, depth = 0): ReadonlySet<string> {
	const schema = placeAt(document, pointer);
	if (schema === undefined || depth > 20) return new Set();
	const { node, pointer: at } = schema;
	if (node.type !== undefined) return new Set([node.type].flat().map(String));
	if ("const" in node) return new Set([typeOf(node.const)]);
	if (Array.isArray(node.enum)) return new Set(node.enum.map(typeOf));
	for (const keyword of ["allOf", "anyOf", "oneOf"]) {
		const types = listOf(node[keyword]).flatMap((_, index) => [
			...typesOf(document, `${at}/${keyword}/${index}`, depth + 1),
		]);
		if (types.length > 0) return new Set(types);
	}
	if ("items" in node || "prefixItems" in node) return new Set(["array"]);
	return new Set("properties" in node ? ["object"] : []);
}

/** Reads a text, or texts in lists and objects, as a schema takes them: `"3"` as a number where a number is asked for. */
export type Coerce = (pointer: string | undefined, value: unknown) => unknown;

/** Makes the reading for the schemas of a document. */
export function createCoerce(document: OpenApiDocument): Coerce {
	const types = new Map<string, ReadonlySet<string>>();
	const typesAt = (pointer: string): ReadonlySet<string> => {
		const known = types.get(pointer) ?? typesOf(document, pointer);
		types.set(pointer, known);
		return known;
	};
	const coerce: Coerce = (pointer, value) => {
		if (pointer === undefined) return value;
		if (Array.isArray(value)) return value.map((item, index) => coerce(itemPlace(document, pointer, index), item));
		if (typeof value === "string") return coerceText(value, typesAt(pointer));
		if (!isNode(value)) return value;
		const members = Object.entries(value).map(([name, member]) => [
			name,
			coerce(memberPlace(document, pointer, name), member),
		]);
		return Object.fromEntries(members);
	};
	return coerce;
}

function coerceText(text: string, types: ReadonlySet<string>): unknown {
	const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
	if (isNumber && (types.has("number") || types.has("integer"))) return Number(text);
	if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
	if ((types.has("object") || types.has("array")) && !types.has("string")) return parsed(text);
	if (types.has("null") && !types.has("string") && (text === "" || text === "null")) return null;
	return text;
}

/** An object in a field of a form is JSON. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function itemPlace(document: OpenApiDocument, pointer: string, index: number): string | undefined {
	return firstOf(document, pointer, [`prefixItems/${index}`, "items"]);
}

function memberPlace(document: OpenApiDocument, pointer: string, name: string): string | undefined {
	return firstOf(document, pointer, [`properties/${pointerToken(name)}`, "additionalProperties"]);
}

/** The first of some places that a schema, or a part of its `allOf`, has. */
function firstOf(document: OpenApiDocument, pointer: string, names: readonly string[], depth = 0): string | undefined {
	const schema = placeAt(document, pointer);
	if (schema === undefined || depth > 20) return undefined;
	for (const name of names) {
		const place = `${schema.pointer}/${name}`;
		if (isNode(readPointer(document, place))) return place;
	}
	for (const keyword of ["allOf", "anyOf", "oneOf"]) {
		for (const index of listOf(schema.node[keyword]).keys()) {
			const found = firstOf(document, `${schema.pointer}/${keyword}/${index}`, names, depth + 1);
			if (found !== undefined) return found;
		}
	}
	return undefined;
}

function typeOf(value: unknown): string {
	if (value === null) return "null";
	return Array.isArray(value) ? "array" : typeof value;
}
