import { isRecord, type Json, step, valueAt } from "../json.ts";
import { Refusal } from "../refusal.ts";

/** A schema in the one form that all ways of writing it are brought to. */
export type Schema = Json;

/** A document that is being read, and where each canonical node was written. */
export type Source = {
	document: Json;
	/** Where a node was written. */
	origins: WeakMap<object, string>;
	/** Where a keyword of a node was written, when that is another place than the node's. */
	keywords: WeakMap<object, Map<string, string>>;
	/** What was read already, by pointer. */
	schemas: Map<string, Schema>;
	recursive: boolean;
};

/** Starts to read a document. */
export function createSource(document: Json): Source {
	return { document, origins: new WeakMap(), keywords: new WeakMap(), schemas: new Map(), recursive: false };
}

/** Notes where a node was written, and returns it. */
export function mark<T extends object>({ origins }: Source, node: T, pointer: string): T {
	origins.set(node, pointer);
	return node;
}

/** Where a node, or a keyword of it, was written. */
export function placeOf(source: Source, node: object, key?: string): string {
	const origin = source.origins.get(node) ?? "#";
	if (key === undefined) return origin;
	const place = source.keywords.get(node)?.get(key) ?? step(origin, key);
	// A keyword of the one form need not be one of the written form.
	return valueAt(source.document, place) === undefined ? origin : place;
}

/** Notes that a keyword of `node` comes from another node. */
export function markKeyword(source: Source, node: object, key: string, from: object): void {
	const places = source.keywords.get(node) ?? new Map<string, string>();
	places.set(key, placeOf(source, from, key));
	source.keywords.set(node, places);
}

/** The pointer that a `$ref` of a bundle names. */
export function pointerOf($ref: string): string {
	if ($ref === "#" || $ref.startsWith("#/")) return decodeURIComponent($ref);
	throw new Refusal(`The $ref "${$ref}" leads out of the document; give a bundle, in which all start with "#/".`);
}

/** What a node is, when its `$ref` is followed, and where that is written. Its other members stay, as 3.1 has them. */
export function follow({ document }: Source, node: unknown, pointer: string): { node: Json; pointer: string } {
	let found = { node, pointer };
	for (let hops = 0; isRecord(found.node) && typeof found.node.$ref === "string"; hops++) {
		const target = pointerOf(found.node.$ref);
		const value = valueAt(document, target);
		if (value === undefined) throw new Refusal(`The $ref "${target}" at ${found.pointer} names nothing.`);
		if (hops > 50) throw new Refusal(`The $ref at ${pointer} leads back to itself.`);
		const { $ref, ...siblings } = found.node;
		found = { node: isRecord(value) ? { ...value, ...siblings } : value, pointer: target };
	}
	return { node: isRecord(found.node) ? found.node : {}, pointer: found.pointer };
}
