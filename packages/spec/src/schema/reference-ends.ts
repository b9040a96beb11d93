import { isObject } from "../json.ts";
import { readPointer } from "../pointer.ts";
import type { SchemaSource } from "./source.ts";

/**
 * Makes the search for the schema that is meant where one is nothing but a reference to another: where such a chain ends,
 * or where it began if it comes back to itself.
 */
export function createEndOf({ document, references }: SchemaSource): (pointer: string) => string {
	const ends = new Map<string, string>();
	const nextOf = (pointer: string): string | undefined => {
		const node = readPointer(document, pointer);
		// On the way of a dynamic reference each schema counts.
		if (references.isDynamic || !isObject(node) || Object.keys(node).length > 1) return undefined;
		return typeof node.$ref === "string" ? references.target(node.$ref, pointer) : undefined;
	};
	return (pointer) => {
		const passed = new Set<string>();
		let at = pointer;
		while (!ends.has(at)) {
			passed.add(at);
			const next = nextOf(at);
			if (next === undefined) ends.set(at, at);
			else if (passed.has(next)) for (const one of passed) ends.set(one, one);
			else at = next;
		}
		const end = ends.get(at) ?? at;
		for (const one of passed) if (!ends.has(one)) ends.set(one, end);
		return ends.get(pointer) ?? end;
	};
}
