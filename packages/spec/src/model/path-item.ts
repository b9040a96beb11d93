import { isObject, type JsonObject, objectOf } from "../json.ts";
import { parseTemplate } from "../match/path-template.ts";
import { escapeToken, readPointer } from "../pointer.ts";
import type { SchemaSource } from "../schema/source.ts";
import { METHODS } from "../structure/structure.ts";

/** A path item, or what stands beside the reference to one. */
export interface PathItem {
	readonly pointer: string;
	readonly node: JsonObject;
}

/** The path item at a pointer and those that it refers to: what stands beside a `$ref` counts too, and first. */
export function pathItemsAt({ document, references }: SchemaSource, at: string): PathItem[] {
	const found = new Map<string, JsonObject>();
	let next: string | undefined = at;
	while (next !== undefined && !found.has(next)) {
		const node: unknown = readPointer(document, next);
		if (!isObject(node)) break;
		found.set(next, node);
		next = typeof node.$ref === "string" ? references.target(node.$ref, next) : undefined;
	}
	return [...found].map(([pointer, node]) => ({ pointer, node }));
}

/** The methods of a path item, each with the pointer of its operation. */
export function methodsOf({ pointer, node }: PathItem): (readonly [method: string, pointer: string])[] {
	const own = METHODS.filter((method) => isObject(node[method])).map(
		(method) => [method.toUpperCase(), `${pointer}/${method}`] as const,
	);
	const additional = Object.keys(objectOf(node.additionalOperations)).map(
		(method) => [method, `${pointer}/additionalOperations/${escapeToken(method)}`] as const,
	);
	return [...own, ...additional];
}

/** Whether a parameter stands in a request to a path: one of the path must be named in its template. */
export function hasPlace({ in: place, name }: { readonly in: unknown; readonly name: string }, path: string): boolean {
	return place !== "path" || !path.startsWith("/") || parseTemplate(path).names.includes(name);
}
