import { follow, isNode, listOf, type Node, type OpenApiDocument } from "../document/document.ts";
import { pointerToken } from "../document/json-pointer.ts";

/**
 * Cuts an example down to what its schema requires and to the places in `keep`. An object that needs nothing keeps its
 * first property, so that the reader still sees what belongs there.
 */
export function minimalExample(
	document: OpenApiDocument,
	schema: unknown,
	example: unknown,
	keep: readonly string[],
): unknown {
	const prune = (value: unknown, node: unknown, at: string): unknown => {
		const parts = flatten(document, node);
		if (Array.isArray(value)) return value.slice(0, 1).map((item) => prune(item, lastOf(parts, "items"), `${at}/0`));
		if (!isNode(value)) return value;
		const names = neededNames(parts, value, (name) => isKept(keep, `${at}/${pointerToken(name)}`));
		return Object.fromEntries(
			names.map((name) => [name, prune(value[name], propertySchema(parts, name), `${at}/${pointerToken(name)}`)]),
		);
	};
	return prune(example, schema, "");
}

/** A schema with all that it is made of: what it refers to, `allOf`, and both branches of a condition. */
function flatten(document: OpenApiDocument, schema: unknown): Node[] {
	const node = follow(document, schema);
	const inner = [...listOf(node.allOf), node.then, node.else].filter((part) => part !== undefined);
	return [node, ...inner.flatMap((part) => flatten(document, part))];
}

function neededNames(parts: readonly Node[], value: Node, kept: (name: string) => boolean): string[] {
	const required = new Set(parts.flatMap((part) => listOf(part.required)));
	const names = Object.keys(value);
	const needed = names.filter((name) => required.has(name) || kept(name));
	const chosen = needed.length > 0 ? needed : names.slice(0, 1);
	const dependent = parts.flatMap(({ dependentRequired }) =>
		isNode(dependentRequired) ? chosen.flatMap((name) => listOf(dependentRequired[name])) : [],
	);
	return names.filter((name) => chosen.includes(name) || dependent.includes(name));
}

function propertySchema(parts: readonly Node[], name: string): unknown {
	return parts
		.map(({ properties }) => (isNode(properties) ? properties[name] : undefined))
		.find((schema) => isNode(schema) && Object.keys(schema).length > 0);
}

function lastOf(parts: readonly Node[], keyword: string): unknown {
	return parts.map((part) => part[keyword]).findLast((value) => value !== undefined);
}

function isKept(keep: readonly string[], pointer: string): boolean {
	return keep.some((place) => place === pointer || place.startsWith(`${pointer}/`));
}
