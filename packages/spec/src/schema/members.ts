import { isObject, type JsonObject, listOf } from "../json.ts";
import { regExpOf } from "../keywords/regexp.ts";
import { isSchema } from "../keywords/subschemas.ts";
import { escapeToken, memberOf, readPointer } from "../pointer.ts";
import type { SchemaSource } from "./source.ts";

/** The JSON Pointer of a schema of a member, as far as one says something of it: by its name, a pattern, or as any other. */
export function memberSchema(source: SchemaSource, pointer: string, name: string): string | undefined {
	return (
		firstHere(source, pointer, (node, at) => {
			if (isSchema(memberOf(node.properties, name))) return `${at}/properties/${escapeToken(name)}`;
			const pattern = Object.keys(isObject(node.patternProperties) ? node.patternProperties : {}).find((one) =>
				regExpOf(one)?.test(name),
			);
			return pattern === undefined ? undefined : `${at}/patternProperties/${escapeToken(pattern)}`;
		}) ??
		firstHere(source, pointer, (node, at) =>
			isObject(node.additionalProperties) ? `${at}/additionalProperties` : undefined,
		)
	);
}

/** The JSON Pointer of a schema of an entry of a list. */
export function entrySchema(source: SchemaSource, pointer: string, index: number): string | undefined {
	return firstHere(source, pointer, (node, at) => {
		if (isSchema(listOf(node.prefixItems)[index])) return `${at}/prefixItems/${index}`;
		return isSchema(node.items) ? `${at}/items` : undefined;
	});
}

/** The first answer of a schema or of one that applies to the same value. */
function firstHere(
	source: SchemaSource,
	start: string,
	find: (node: JsonObject, pointer: string) => string | undefined,
): string | undefined {
	const seen = new Set<string>();
	const open = [start];
	for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
		const node = readPointer(source.document, pointer);
		if (!isObject(node) || seen.has(pointer)) continue;
		seen.add(pointer);
		const found = find(node, pointer);
		if (found !== undefined) return found;
		for (const other of othersOf(source, node, pointer).reverse()) open.push(other);
	}
	return undefined;
}

function othersOf(source: SchemaSource, node: JsonObject, pointer: string): string[] {
	const target = typeof node.$ref === "string" ? source.references.target(node.$ref, pointer) : undefined;
	const branches = ["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
		listOf(node[keyword]).map((_, index) => `${pointer}/${keyword}/${index}`),
	);
	return target === undefined ? branches : [target, ...branches];
}
