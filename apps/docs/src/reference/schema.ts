import { valueAt } from "../content/read.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";

/** A schema with its references and its `allOf` resolved at the top: what a reader sees of it. */
export interface ResolvedSchema {
	readonly node: JsonObject;
	/** The names of the components that it was put together from, the outermost first. */
	readonly names: readonly string[];
	readonly properties: readonly [name: string, schema: JsonObject][];
	readonly required: ReadonlySet<string>;
}

/** Follows the references of a schema and merges what its `allOf` and `anyOf` say of an object. */
export function resolveSchema(document: JsonObject, schema: JsonObject): ResolvedSchema {
	const own = typeof schema.$ref === "string" ? withTarget(document, schema, schema.$ref) : { node: schema, names: [] };
	const parts = [...listed(own.node.allOf), ...listed(own.node.anyOf)].map((part) => resolveSchema(document, part));
	const properties = new Map(parts.flatMap((part) => part.properties));
	for (const [name, property] of Object.entries(isJsonObject(own.node.properties) ? own.node.properties : {})) {
		if (isJsonObject(property)) properties.set(name, property);
	}
	const required = Array.isArray(own.node.required) ? own.node.required.map(String) : [];
	return {
		node: Object.assign({}, ...parts.map(({ node }) => node), own.node),
		names: [...own.names, ...parts.flatMap(({ names }) => names)],
		properties: [...properties],
		required: new Set([...parts.flatMap((part) => [...part.required]), ...required]),
	};
}

/** The type of a schema in words, such as `array of string` or `string (date)`. */
export function typeOf(document: JsonObject, schema: JsonObject): string {
	const { node, properties } = resolveSchema(document, schema);
	const types = [node.type, ...listed(node.anyOf).map(({ type }) => type)]
		.flat()
		.filter((type) => typeof type === "string");
	if (isJsonObject(node.items) && types.includes("array")) {
		const inner = typeOf(document, node.items);
		return inner === "any" ? "array" : `array of ${inner}`;
	}
	if (types.length === 0) return properties.length > 0 ? "object" : "any";
	const format = typeof node.format === "string" ? ` (${node.format})` : "";
	return `${[...new Set(types)].join(" or ")}${format}`;
}

function withTarget(document: JsonObject, schema: JsonObject, ref: string): { node: JsonObject; names: string[] } {
	const { $ref: _, ...siblings } = schema;
	const keys = ref.split("/").slice(1);
	const target = valueAt(document, document, ...keys);
	if (!isJsonObject(target)) throw new Error(`The contract refers to ${ref}, which is not there.`);
	return { node: { ...target, ...siblings }, names: [keys.at(-1) ?? ""] };
}

function listed(value: Json | undefined): JsonObject[] {
	return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
