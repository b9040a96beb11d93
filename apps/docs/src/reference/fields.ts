import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { resolveSchema, typeOf } from "./schema.ts";

/** A field of a request or a response, at the end of its path. */
export interface Field {
	/** The names on the way to the field, those of lists with `[]` behind them. */
	readonly path: readonly string[];
	/** The same as Redoc's anchors have it. */
	readonly anchor: readonly string[];
	readonly name: string;
	readonly type: string;
	readonly required: boolean;
	/** What the contract says of it, with the notes of the reader's copy; empty where it says nothing. */
	readonly description: string;
	/** Its known values with their meanings, which are empty where the contract has none. */
	readonly values: readonly [value: string, meaning: string][];
	readonly example?: string;
	/** The name of the object that holds the field. */
	readonly owner: string;
}

/** Every field of a schema, nested to the end, each object before what it holds. */
export function fieldsOf(document: JsonObject, schema: JsonObject): Field[] {
	return walk(document, schema, { path: [], anchor: [], names: [], owner: "" });
}

interface Place {
	readonly path: readonly string[];
	readonly anchor: readonly string[];
	/** Components on the way, which end a circle. */
	readonly names: readonly string[];
	readonly owner: string;
}

function walk(document: JsonObject, schema: JsonObject, place: Place): Field[] {
	const { node, names, properties, required } = resolveSchema(document, schema);
	if (names.some((name) => place.names.includes(name))) return [];
	if (isJsonObject(node.items)) return walk(document, node.items, { ...place, names: [...place.names, ...names] });
	const owner = names[0] ?? place.owner;
	return properties.flatMap(([name, property]) => {
		const [path, anchor] = [
			[...place.path, name],
			[...place.anchor, name],
		];
		const field = fieldAt(document, property, { path, anchor, name, owner, required: required.has(name) });
		const { node: inner } = resolveSchema(document, property);
		const list = isJsonObject(inner.items) ? "[]" : "";
		const variant = Array.isArray(inner.anyOf) ? `&oneof=${objectVariant(document, inner.anyOf)}` : "";
		const below = {
			path: [...place.path, name + list],
			anchor: [...place.anchor, name + list + variant],
			names: [...place.names, ...names],
			owner: `${owner}.${name}`,
		};
		return [field, ...walk(document, property, below)];
	});
}

function objectVariant(document: JsonObject, variants: readonly Json[]): number {
	return variants.findIndex(
		(variant) => isJsonObject(variant) && resolveSchema(document, variant).properties.length > 0,
	);
}

function fieldAt(
	document: JsonObject,
	schema: JsonObject,
	own: Pick<Field, "path" | "anchor" | "name" | "owner" | "required">,
): Field {
	const { node } = resolveSchema(document, schema);
	const items = isJsonObject(node.items) ? resolveSchema(document, node.items).node : {};
	const example = node.example;
	return {
		...own,
		type: typeOf(document, schema),
		description: typeof node.description === "string" ? node.description : "",
		values: valuesOf(node).length > 0 ? valuesOf(node) : valuesOf(items),
		...(example === undefined ? {} : { example: typeof example === "string" ? example : JSON.stringify(example) }),
	};
}

function valuesOf(node: JsonObject): [string, string][] {
	const known = [node["x-extensible-enum"], node.enum].find(Array.isArray) ?? [];
	const meanings = isJsonObject(node["x-enumDescriptions"]) ? node["x-enumDescriptions"] : {};
	return known.map((value) => {
		const name = value === "" ? '""' : String(value);
		return [name, String(meanings[name] ?? "")];
	});
}
