import { isObject, type JsonObject, listOf } from "../json.ts";
import { readPointer } from "../pointer.ts";
import type { SchemaSource } from "./source.ts";

/** A schema that applies to a value, with the place where it stands in the document. */
export interface Part {
	readonly pointer: string;
	readonly schema: JsonObject;
	/** Set for what `then` and `else` add: their rules hold only for some values. */
	readonly conditional: boolean;
}

/** Some schemas, what they refer to, and the members of their `allOf`, each once however many ways lead to it. */
export function unconditionalParts(source: SchemaSource, pointers: readonly string[], conditional = false): Part[] {
	const parts = new Map<string, Part>();
	const open = pointers.toReversed();
	for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
		const schema = readPointer(source.document, pointer);
		if (!isObject(schema) || parts.has(pointer)) continue;
		parts.set(pointer, { pointer, schema, conditional });
		for (const inner of includedIn(source, pointer, schema).reverse()) open.push(inner);
	}
	return [...parts.values()];
}

function includedIn(source: SchemaSource, pointer: string, schema: JsonObject): string[] {
	const targets = [schema.$ref, schema.$dynamicRef].flatMap((reference) =>
		typeof reference === "string" ? (source.references.target(reference, pointer) ?? []) : [],
	);
	return [...targets, ...listOf(schema.allOf).map((_, index) => `${pointer}/allOf/${index}`)];
}
