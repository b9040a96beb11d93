import { isNode, type Node } from "../document/document.ts";
import { pointerToken } from "../document/json-pointer.ts";

/** A schema of a document and its JSON Pointer in it. */
export type SchemaVisitor = (schema: Node, pointer: string) => void;

const SINGLE = new Set([
	"additionalProperties",
	"contains",
	"contentSchema",
	"else",
	"if",
	"items",
	"not",
	"propertyNames",
	"then",
	"unevaluatedItems",
	"unevaluatedProperties",
]);
const LISTS = new Set(["allOf", "anyOf", "items", "oneOf", "prefixItems"]);
const MAPS = new Set(["$defs", "definitions", "dependentSchemas", "patternProperties", "properties"]);
// Values of the API, which may look like a schema and are none.
const VALUES = new Set(["example", "examples"]);

/** Visits every schema of an OpenAPI document, the outer ones first. */
export function walkSchemas(document: Node, visit: SchemaVisitor): void {
	walkObject(document, "", visit);
}

function walkObject(node: unknown, at: string, visit: SchemaVisitor): void {
	if (Array.isArray(node)) {
		for (const [index, item] of node.entries()) walkObject(item, `${at}/${index}`, visit);
		return;
	}
	if (!isNode(node)) return;
	for (const [key, value] of Object.entries(node)) {
		const place = `${at}/${pointerToken(key)}`;
		if (key === "schema") walkSchema(value, place, visit);
		else if (place === "/components/schemas") walkEach(value, place, visit);
		else if (!VALUES.has(key) && !key.startsWith("x-")) walkObject(value, place, visit);
	}
}

function walkSchema(schema: unknown, at: string, visit: SchemaVisitor): void {
	if (!isNode(schema)) return;
	visit(schema, at);
	for (const [key, value] of Object.entries(schema)) {
		const place = `${at}/${pointerToken(key)}`;
		if (MAPS.has(key) || (LISTS.has(key) && Array.isArray(value))) walkEach(value, place, visit);
		else if (SINGLE.has(key)) walkSchema(value, place, visit);
	}
}

function walkEach(holder: unknown, at: string, visit: SchemaVisitor): void {
	if (typeof holder !== "object" || holder === null) return;
	for (const [key, value] of Object.entries(holder)) walkSchema(value, `${at}/${pointerToken(key)}`, visit);
}
