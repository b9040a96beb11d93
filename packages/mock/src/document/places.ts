import { isNode, type Node, type OpenApiDocument } from "./document.ts";
import { pointerToken, readPointer, referencePointer } from "./json-pointer.ts";

/** An object of a document and the JSON Pointer where it stands. */
export interface Place {
	readonly node: Node;
	readonly pointer: string;
}

// A chain of references longer than this goes in a circle.
const MAX_HOPS = 20;

/** The object at a pointer with `$ref` followed, or `undefined` when there is none. */
export function placeAt(document: OpenApiDocument, pointer: string): Place | undefined {
	let at = pointer;
	for (let hops = 0; hops < MAX_HOPS; hops += 1) {
		const node = readPointer(document, at);
		if (!isNode(node)) return undefined;
		if (typeof node.$ref !== "string") return { node, pointer: at };
		at = referencePointer(node.$ref);
	}
	return undefined;
}

/** The object held by a member, with `$ref` followed. */
export function placeIn(document: OpenApiDocument, place: Place | undefined, ...names: string[]): Place | undefined {
	return names.reduce<Place | undefined>(
		(current, name) => current && placeAt(document, `${current.pointer}/${pointerToken(name)}`),
		place,
	);
}

/** The objects that a list or map holds, with their keys. */
export function placesIn(
	document: OpenApiDocument,
	place: Place | undefined,
	name: string,
): [key: string, place: Place][] {
	const holder = place?.node[name];
	if (place === undefined || typeof holder !== "object" || holder === null) return [];
	return Object.keys(holder).flatMap((key): [string, Place][] => {
		const found = placeAt(document, `${place.pointer}/${pointerToken(name)}/${pointerToken(key)}`);
		return found ? [[key, found]] : [];
	});
}
