import type { OpenApiDocument } from "../../src/index.ts";

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one for anything else. */
export function jsonOf(value: unknown): Json {
	return isJson(value) ? value : {};
}

/** The value as a list; an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** An object with each value changed. */
export function mapped(node: Json, change: (value: unknown, key: string) => unknown): Json {
	return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value, key)]));
}

const ONE = new Set(["items", "not", "if", "then", "else", "additionalProperties", "contains", "propertyNames"]);
const MANY = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const NAMED = new Set(["properties", "$defs", "dependentSchemas"]);

/** Rewrites a schema and all schemas in it, the inner ones first. */
export function rewriteSchema(schema: unknown, change: (schema: Json) => Json): unknown {
	if (!isJson(schema)) return schema;
	const inner = (value: unknown) => rewriteSchema(value, change);
	return change(
		mapped(schema, (value, key) => {
			if (ONE.has(key)) return inner(value);
			if (MANY.has(key) && Array.isArray(value)) return value.map(inner);
			return NAMED.has(key) && isJson(value) ? mapped(value, inner) : value;
		}),
	);
}

// What stands below these is data.
const DATA = new Set(["example", "examples", "value", "x-codeSamples"]);

/** Rewrites every schema of a document. */
export function rewriteSchemas(document: OpenApiDocument, change: (schema: Json) => Json): OpenApiDocument {
	const visit = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(visit);
		if (!isJson(node)) return node;
		return mapped(node, (value, key) => {
			if (DATA.has(key)) return value;
			if (key === "schema") return rewriteSchema(value, change);
			if (key === "schemas") return mapped(jsonOf(value), (schema) => rewriteSchema(schema, change));
			return visit(value);
		});
	};
	return jsonOf(visit(document));
}

/** Rewrites every object of a document that is no schema and no data, the inner ones first. */
export function rewriteObjects(document: OpenApiDocument, change: (node: Json, key: string) => Json): OpenApiDocument {
	const visit = (node: unknown, key: string): unknown => {
		if (Array.isArray(node)) return node.map((entry) => visit(entry, `${key}[]`));
		if (!isJson(node)) return node;
		const inner = mapped(node, (value, name) =>
			DATA.has(name) || name === "schema" || name === "schemas" ? value : visit(value, name),
		);
		return change(inner, key);
	};
	return jsonOf(visit(document, "#"));
}
