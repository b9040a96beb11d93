import { follow, isNode, type Node, type OpenApiDocument } from "../document/document.ts";
import { walkSchemas } from "./schema-walk.ts";

/** Which way a value travels: `readOnly` members belong to responses, `writeOnly` members to requests. */
export type Direction = "request" | "response";

/**
 * A copy of a document in which each schema means the same to a validator of JSON Schema 2020-12 as it does in OpenAPI;
 * every schema keeps its place, so that a pointer into the copy is a pointer into the document.
 */
export function judgedDocument(document: OpenApiDocument, direction: Direction): OpenApiDocument {
	const copy = withoutExamples(document);
	const foreign = direction === "request" ? "readOnly" : "writeOnly";
	const isOld = String(document.openapi).startsWith("3.0");
	const anchors = new Map<string, string>();
	walkSchemas(copy, (schema, pointer) => {
		if (isOld) toCurrentDialect(schema);
		dropForeignRequirements(document, schema, foreign);
		takeAnchors(schema, pointer, anchors);
	});
	if (anchors.size > 0) walkSchemas(copy, (schema) => resolveAnchors(schema, anchors));
	return copy;
}

/** The validator finds no anchor below a key with a slash, which every path has; pointers it does find. */
function takeAnchors(schema: Node, pointer: string, anchors: Map<string, string>): void {
	for (const keyword of ["$anchor", "$dynamicAnchor"]) {
		if (typeof schema[keyword] !== "string") continue;
		anchors.set(`#${schema[keyword]}`, `#${pointer}`);
		Reflect.deleteProperty(schema, keyword);
	}
}

/** A dynamic reference becomes a fixed one: nothing in one document can bind it to another place. */
function resolveAnchors(schema: Node, anchors: ReadonlyMap<string, string>): void {
	for (const keyword of ["$ref", "$dynamicRef"]) {
		const target = anchors.get(String(schema[keyword]));
		if (target === undefined) continue;
		Reflect.deleteProperty(schema, keyword);
		Reflect.set(schema, "$ref", target.split("/").map(encodeURIComponent).join("/").replace(/^%23/, "#"));
	}
}

function withoutExamples(document: OpenApiDocument): OpenApiDocument {
	const copy: Record<string, unknown> = structuredClone({
		...document,
		components: { ...follow(document, document.components), examples: {} },
	});
	return copy;
}

/** In OpenAPI 3.0 a bound is made exclusive by a flag, null is allowed by a flag, and `$ref` stands alone. */
function toCurrentDialect(schema: Node): void {
	if (typeof schema.$ref === "string") {
		for (const key of Object.keys(schema)) if (key !== "$ref") Reflect.deleteProperty(schema, key);
		return;
	}
	exclusive(schema, "minimum", "exclusiveMinimum");
	exclusive(schema, "maximum", "exclusiveMaximum");
	if (schema.nullable !== true) return;
	if (typeof schema.type === "string") Reflect.set(schema, "type", [schema.type, "null"]);
	if (Array.isArray(schema.enum) && !schema.enum.includes(null)) Reflect.set(schema, "enum", [...schema.enum, null]);
}

function exclusive(schema: Node, bound: string, flag: string): void {
	if (typeof schema[flag] !== "boolean") return;
	if (schema[flag] === true) {
		Reflect.set(schema, flag, schema[bound]);
		Reflect.deleteProperty(schema, bound);
	} else Reflect.deleteProperty(schema, flag);
}

/** `required` holds for a `readOnly` member in responses only, and for a `writeOnly` one in requests only. */
function dropForeignRequirements(document: OpenApiDocument, schema: Node, foreign: string): void {
	const { required, properties } = schema;
	if (!Array.isArray(required) || !isNode(properties)) return;
	const isForeign = (name: string) => isNode(properties[name]) && isMarked(document, properties[name], foreign);
	if (required.some(isForeign)) {
		Reflect.set(
			schema,
			"required",
			required.filter((name) => !isForeign(name)),
		);
	}
}

function isMarked(document: OpenApiDocument, property: Node, mark: string): boolean {
	return property[mark] === true || follow(document, property)[mark] === true;
}
