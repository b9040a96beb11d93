import {
	escapeToken,
	isObject,
	type JsonObject,
	listOf,
	objectOf,
	openSpec,
	readPointer,
	tokensOf,
	toPointer,
} from "@forter-orders/spec";

/** A schema with its references and its `allOf` resolved at the top: what a reader sees of it. */
export interface ResolvedSchema {
	readonly node: JsonObject;
	/** The names of the components that it was put together from, the outermost first. */
	readonly names: readonly string[];
	/** The properties, each with the JSON Pointer of its schema. */
	readonly properties: readonly [name: string, pointer: string][];
	readonly required: ReadonlySet<string>;
	/** The JSON Pointer of the schema of the entries of a list. */
	readonly items: string | undefined;
	/** The JSON Pointers of its `anyOf`. */
	readonly variants: readonly string[];
}

/** Follows the references of the schema at a JSON Pointer and merges what its `allOf` and `anyOf` say of an object. */
export function resolveSchema(document: JsonObject, pointer: string): ResolvedSchema {
	const { $ref, ...own } = objectOf(readPointer(document, pointer));
	const target = typeof $ref === "string" ? openSpec(document).references.target($ref, pointer) : undefined;
	if ($ref !== undefined && target === undefined)
		throw new Error(`The contract refers to ${$ref}, which is not there.`);
	const branches = (keyword: string) => listOf(own[keyword]).map((_, index) => `${pointer}/${keyword}/${index}`);
	const [targets, variants] = [target === undefined ? [] : [target], branches("anyOf")];
	const parts = [...targets, ...branches("allOf"), ...variants].map((part) => resolveSchema(document, part));
	const names = Object.keys(objectOf(own.properties));
	const properties = names.map((name): [string, string] => [name, `${pointer}/properties/${escapeToken(name)}`]);
	return {
		node: Object.assign({}, ...parts.map(({ node }) => node), own),
		names: [...targets.map((at) => tokensOf(at).at(-1) ?? ""), ...parts.flatMap((part) => part.names)],
		properties: [...new Map([...parts.flatMap((part) => part.properties), ...properties])],
		required: new Set([...parts.flatMap((part) => [...part.required]), ...listOf(own.required).map(String)]),
		items: isObject(own.items) ? `${pointer}/items` : parts.findLast(({ items }) => items)?.items,
		variants: own.anyOf ? variants : (parts.findLast((part) => part.variants.length > 0)?.variants ?? []),
	};
}

/** What a reader sees of a property of a component; throws when it has none of the name. */
export function componentMember(document: JsonObject, component: string, name: string): JsonObject {
	const { properties } = resolveSchema(document, toPointer(["components", "schemas", component]));
	const pointer = new Map(properties).get(name);
	if (pointer !== undefined) return resolveSchema(document, pointer).node;
	throw new Error(`${component} has no member "${name}".`);
}

/** The type of the schema at a JSON Pointer in words, such as `array of string` or `string (date)`. */
export function typeOf(document: JsonObject, pointer: string): string {
	const { node, properties, items } = resolveSchema(document, pointer);
	const types = [node.type, ...listOf(node.anyOf).map((variant) => objectOf(variant).type)]
		.flat()
		.filter((type) => typeof type === "string");
	if (items !== undefined && types.includes("array")) {
		const inner = typeOf(document, items);
		return inner === "any" ? "array" : `array of ${inner}`;
	}
	if (types.length === 0) return properties.length > 0 ? "object" : "any";
	const format = typeof node.format === "string" ? ` (${node.format})` : "";
	return `${[...new Set(types)].join(" or ")}${format}`;
}
