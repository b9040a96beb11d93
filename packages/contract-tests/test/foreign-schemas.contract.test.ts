import type { OpenApiDocument } from "../src/index.ts";
import { describeForeign, type Foreign, fails, takesAnything } from "./support/foreign.ts";
import { documentOf, json, success, taking } from "./support/small-documents.ts";

type Json = Readonly<Record<string, unknown>>;

const integer = { type: "integer" };

/** A document whose only body has a schema; a server that takes anything does not keep it at a place. */
function schemaRow(name: string, schema: unknown, schemas: Json, finding: Json): Foreign {
	const document = taking(json(schema), {}, { components: { schemas } });
	return { name, document, server: "takes anything", wrong: takesAnything, finding: { in: "body", ...finding } };
}

const ofText = (rules: Json) => ({ type: "object", required: ["a"], properties: { a: { type: "string", ...rules } } });
const tree = {
	$id: "https://example.com/tree",
	$dynamicAnchor: "node",
	type: "object",
	required: ["v"],
	properties: { v: integer, kids: { type: "array", items: { $dynamicRef: "#node" } } },
};

/** A document with a body that nothing can be, beside an operation that can be tried. */
const withFalse: OpenApiDocument = documentOf({
	"/a": {
		post: {
			operationId: "never",
			requestBody: { required: true, content: json(false) },
			responses: success(),
		},
	},
	"/b": { get: { operationId: "fine", responses: success() } },
});

describeForeign([
	schemaRow(
		"rules beside a reference",
		{ $ref: "#/components/schemas/A", required: ["b"], properties: { b: integer } },
		{ A: { type: "object", properties: { a: { type: "string" } } } },
		{ pointer: "/b", rule: "required" },
	),
	schemaRow(
		"a schema with an anchor",
		{
			type: "object",
			required: ["a"],
			properties: { a: { $ref: "#whole" } },
			$defs: { whole: { $anchor: "whole", type: "integer" } },
		},
		{},
		{ pointer: "/a", rule: "type" },
	),
	schemaRow(
		"a dynamic reference",
		{ $ref: "#/components/schemas/Tree" },
		{ Tree: tree },
		{ pointer: "/kids/0", rule: "type" },
	),
	schemaRow(
		"classes of Unicode in a pattern",
		ofText({ pattern: "^\\p{L}+$" }),
		{},
		{ pointer: "/a", rule: "pattern" },
	),
	schemaRow(
		"whole cents",
		{ type: "object", required: ["a"], properties: { a: { type: "number", multipleOf: 0.01, examples: [19.99] } } },
		{},
		{ pointer: "/a", rule: "multipleOf" },
	),
	schemaRow(
		"members with the names of what every object of JavaScript has",
		{
			type: "object",
			required: ["toString"],
			properties: { constructor: { type: "string" }, toString: { type: "string" } },
		},
		{},
		{ pointer: "/constructor", rule: "type" },
	),
	schemaRow("a list of two", { type: "array", minItems: 2, items: integer }, {}, { pointer: "", rule: "minItems" }),
	{
		name: "a schema that takes nothing",
		document: withFalse,
		notRun: [
			"no request can be made: no body of application/json could be made for it",
			"no valid body could be made for it",
			"no valid body could be made",
		],
		server: "fails",
		wrong: fails,
		finding: { operationId: "fine", in: "status", received: "status 500" },
	},
]);
