import type { OpenApiDocument } from "./contract.ts";
import { isObject, type JsonObject, listOf } from "./json.ts";

/** A document of OpenAPI 3.0 with its schemas in the terms of 3.1, at the same pointers; others as they are. */
export function upgradeDocument(document: OpenApiDocument): OpenApiDocument {
	if (!String(document.openapi).startsWith("3.0")) return document;
	return {
		...upgradeNode(document),
		openapi: "3.1.0",
		jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
	};
}

/** Rewrites `nullable`, the boolean bounds and `example` wherever a schema can stand. */
function upgradeNode(node: JsonObject): JsonObject {
	const upgraded = mapValues(node, (value, key) => {
		// A property may have any name, also one that is a keyword elsewhere.
		if (key === "properties" && isObject(value)) return mapValues(value, upgradeValue);
		return VERBATIM.has(key) ? value : upgradeValue(value);
	});
	return looksLikeSchema(node) ? upgradeSchema(upgraded) : upgraded;
}

function mapValues(node: JsonObject, change: (value: unknown, key: string) => unknown): JsonObject {
	return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value, key)]));
}

// What stands below these is data.
const VERBATIM = new Set(["example", "default", "enum", "value"]);

function upgradeValue(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(upgradeValue);
	return isObject(value) ? upgradeNode(value) : value;
}

function looksLikeSchema({ nullable, exclusiveMinimum, exclusiveMaximum, type, in: place }: JsonObject): boolean {
	if (place !== undefined) return false;
	return [nullable, exclusiveMinimum, exclusiveMaximum].some((value) => typeof value === "boolean") || TYPES.has(type);
}

const TYPES = new Set<unknown>(["string", "number", "integer", "boolean", "array", "object"]);

function upgradeSchema({ nullable, exclusiveMinimum, exclusiveMaximum, example, ...rest }: JsonObject): JsonObject {
	const { minimum, maximum, type, enum: values, ...other } = rest;
	const isNullable = nullable === true;
	return {
		...other,
		...(type === undefined ? {} : { type: isNullable ? [type, "null"] : type }),
		...(values === undefined ? {} : { enum: isNullable ? [...new Set([...listOf(values), null])] : values }),
		...bound("minimum", "exclusiveMinimum", minimum, exclusiveMinimum),
		...bound("maximum", "exclusiveMaximum", maximum, exclusiveMaximum),
		...(example === undefined ? {} : { examples: [example] }),
	};
}

function bound(name: string, exclusiveName: string, limit: unknown, exclusive: unknown): JsonObject {
	if (exclusive === true) return limit === undefined ? {} : { [exclusiveName]: limit };
	return {
		...(limit === undefined ? {} : { [name]: limit }),
		...(typeof exclusive === "number" ? { [exclusiveName]: exclusive } : {}),
	};
}
