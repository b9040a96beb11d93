import { isObject, type JsonObject, readPointer, toPointer } from "@forter-orders/spec";

/** The object at a path of keys; throws when the contract has none there. */
export function objectAt(document: JsonObject, ...keys: readonly string[]): JsonObject {
	const value = readPointer(document, toPointer(keys));
	if (isObject(value)) return value;
	throw new Error(`The docs need an object at ${keys.join(" / ")} of the contract, and there is none.`);
}

/** The text at a key of an object; throws when there is none. */
export function textOf(node: JsonObject, key: string): string {
	const value = node[key];
	if (typeof value === "string") return value;
	throw new Error(`The docs need the text "${key}" of ${JSON.stringify(node).slice(0, 80)}, and there is none.`);
}

/** The first paragraph of a description: what the contract says, without the notes that the reader's copy adds. */
export function meaningOf(node: JsonObject): string {
	return textOf(node, "description").split("\n\n")[0] ?? "";
}
