import { type JsonObject, knownValues, objectOf } from "@forter-orders/spec";
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

/** Every field of the schema at a JSON Pointer, nested to the end, each object before what it holds. */
export function fieldsOf(document: JsonObject, pointer: string): Field[] {
	return walk(document, pointer, { path: [], anchor: [], names: [], owner: "" });
}

interface Place {
	readonly path: readonly string[];
	readonly anchor: readonly string[];
	/** Components on the way, which end a circle. */
	readonly names: readonly string[];
	readonly owner: string;
}

function walk(document: JsonObject, pointer: string, place: Place): Field[] {
	const { names, properties, required, items } = resolveSchema(document, pointer);
	if (names.some((name) => place.names.includes(name))) return [];
	if (items !== undefined) return walk(document, items, { ...place, names: [...place.names, ...names] });
	const owner = names[0] ?? place.owner;
	return properties.flatMap(([name, property]) => {
		const [path, anchor] = [
			[...place.path, name],
			[...place.anchor, name],
		];
		const field = fieldAt(document, property, { path, anchor, name, owner, required: required.has(name) });
		const inner = resolveSchema(document, property);
		const list = inner.items === undefined ? "" : "[]";
		const object = inner.variants.findIndex((variant) => resolveSchema(document, variant).properties.length > 0);
		const below = {
			path: [...place.path, name + list],
			anchor: [...place.anchor, name + list + (inner.variants.length > 0 ? `&oneof=${object}` : "")],
			names: [...place.names, ...names],
			owner: `${owner}.${name}`,
		};
		return [field, ...walk(document, property, below)];
	});
}

function fieldAt(
	document: JsonObject,
	pointer: string,
	own: Pick<Field, "path" | "anchor" | "name" | "owner" | "required">,
): Field {
	const { node, items } = resolveSchema(document, pointer);
	const entries = items === undefined ? {} : resolveSchema(document, items).node;
	const example = node.example;
	return {
		...own,
		type: typeOf(document, pointer),
		description: typeof node.description === "string" ? node.description : "",
		values: valuesOf(node).length > 0 ? valuesOf(node) : valuesOf(entries),
		...(example === undefined ? {} : { example: typeof example === "string" ? example : JSON.stringify(example) }),
	};
}

function valuesOf(node: JsonObject): [string, string][] {
	const meanings = objectOf(node["x-enumDescriptions"]);
	return (knownValues([node]) ?? []).map((value) => {
		const name = value === "" ? '""' : String(value);
		return [name, String(meanings[name] ?? "")];
	});
}
