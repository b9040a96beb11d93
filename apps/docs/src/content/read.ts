import { isJsonObject, type Json, type JsonObject } from "../json.ts";

/** The value at a path of keys, with references followed on the way; undefined where there is none. */
export function valueAt(document: JsonObject, from: Json | undefined, ...keys: readonly string[]): Json | undefined {
	let node = follow(document, from);
	for (const key of keys) {
		const next = Array.isArray(node) ? node[Number(key)] : isJsonObject(node) ? node[key] : undefined;
		node = follow(document, next);
	}
	return node;
}

/** The object at a path of keys; throws when the contract has none there. */
export function objectAt(document: JsonObject, ...keys: readonly string[]): JsonObject {
	const value = valueAt(document, document, ...keys);
	if (isJsonObject(value)) return value;
	throw new Error(`The docs need an object at ${keys.join(" / ")} of the contract, and there is none.`);
}

/** The text at a key of an object; throws when there is none. */
export function textOf(node: JsonObject, key: string): string {
	const value = node[key];
	if (typeof value === "string") return value;
	throw new Error(`The docs need the text "${key}" of ${JSON.stringify(node).slice(0, 80)}, and there is none.`);
}

/** The members of an object or entries of a list that are objects themselves, references followed. */
export function objectsIn(document: JsonObject, node: Json | undefined): [string, JsonObject][] {
	const parent = follow(document, node);
	if (!isJsonObject(parent) && !Array.isArray(parent)) return [];
	return Object.entries(parent).flatMap(([key, value]): [string, JsonObject][] => {
		const child = follow(document, value);
		return isJsonObject(child) ? [[key, child]] : [];
	});
}

/** The first paragraph of a description: what the contract says, without the notes that the reader's copy adds. */
export function meaningOf(node: JsonObject): string {
	return textOf(node, "description").split("\n\n")[0] ?? "";
}

function follow(document: JsonObject, value: Json | undefined): Json | undefined {
	if (!isJsonObject(value) || typeof value.$ref !== "string") return value;
	const keys = value.$ref.slice(2).split("/").map(unescapeKey);
	const { $ref: _, ...siblings } = value;
	const target = valueAt(document, document, ...keys);
	return isJsonObject(target) ? { ...target, ...siblings } : target;
}

function unescapeKey(key: string): string {
	return decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
}
