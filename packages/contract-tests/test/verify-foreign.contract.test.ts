import { expect, test } from "vitest";
import { loadContract, type OpenApiDocument } from "../src/index.ts";
import { verifyFiles } from "../src/verify/verify.ts";
import { file } from "./support/recordings.ts";
import { documentOf, getting, json, success, taking } from "./support/small-documents.ts";

type Json = Readonly<Record<string, unknown>>;

const integer = { type: "integer" };
const optional = { in: "query", name: "q", schema: integer };
const posted = (body: unknown, type = "application/json") => ({
	request: { method: "POST", path: "/a", headers: { "content-type": type }, body },
});
const got = (path: string, response?: Json) => ({ request: { method: "GET", path }, ...(response && { response }) });
const answered = (type: string, body: unknown) => got("/a", { status: 200, headers: { "content-type": type }, body });
const schemas = (schema: unknown, components: Json = {}) =>
	taking(json(schema), {}, { components: { schemas: components } });
const formType = "application/x-www-form-urlencoded";

const tree = {
	$id: "https://example.com/tree",
	$dynamicAnchor: "node",
	type: "object",
	required: ["v"],
	properties: { v: integer, kids: { type: "array", items: { $dynamicRef: "#node" } } },
};
const person = {
	type: "object",
	required: ["id", "name"],
	properties: { id: { type: "string", readOnly: true }, name: { type: "string" } },
};
const nullable = {
	type: "object",
	properties: { b: { nullable: true, allOf: [{ type: "string" }] }, c: { nullable: true } },
};
const cash = { type: "object", required: ["kind", "sum"], properties: { kind: { const: "cash" }, sum: integer } };
const card = {
	type: "object",
	required: ["kind", "no"],
	properties: { kind: { const: "card" }, no: { type: "string" } },
};
const cents = { type: "object", properties: { a: { type: "number", multipleOf: 0.01 } } };

interface Row {
	readonly name: string;
	readonly document: OpenApiDocument;
	readonly right: readonly Json[];
	/** A message that breaks the contract, and where. */
	readonly wrong: Json;
	readonly at: string;
}

const rows: readonly Row[] = [
	{
		name: "a required member that only answers have",
		document: schemas(person),
		right: [posted({ name: "n" })],
		wrong: posted({}),
		at: "body /name required",
	},
	{
		name: "a parameter that may be empty",
		document: getting({ parameters: [{ ...optional, allowEmptyValue: true }] }),
		right: [got("/a?q="), got("/a?q=1"), got("/a")],
		wrong: got("/a?q=x"),
		at: "query /q type",
	},
	{
		name: "a media type with a parameter",
		document: taking({ "application/json; charset=utf-8": { schema: { type: "object" } } }),
		right: [posted({}), posted({}, "application/json; charset=UTF-8")],
		wrong: posted([]),
		at: "body  type",
	},
	{
		name: "any media type",
		document: getting({ responses: success({ "*/*": { schema: person } }) }),
		right: [answered("application/json", { id: "1", name: "n" })],
		wrong: answered("application/json", { id: 1, name: "n" }),
		at: "body /id type",
	},
	{
		name: "a range of media types",
		document: getting({ responses: success({ "application/*": { schema: person } }) }),
		right: [answered("application/vnd.own+json", { id: "1", name: "n" })],
		wrong: answered("text/html", "<p>"),
		at: "header /content-type content-type",
	},
	{
		name: "rules beside a reference",
		document: schemas({ $ref: "#/components/schemas/A", required: ["b"] }, { A: { type: "object" } }),
		right: [posted({ b: 1 })],
		wrong: posted({ a: "x" }),
		at: "body /b required",
	},
	{
		name: "a pattern that is none with the flag u",
		document: schemas({ properties: { a: { type: "string", pattern: "^[a-z]+\\-[0-9]+$" } } }),
		right: [posted({ a: "ab-1" })],
		wrong: posted({ a: "ab" }),
		at: "body /a pattern",
	},
	{
		name: "classes of Unicode in a pattern",
		document: schemas({ properties: { a: { type: "string", pattern: "^\\p{L}+$" } } }),
		right: [posted({ a: "é" })],
		wrong: posted({ a: "1" }),
		at: "body /a pattern",
	},
	{
		name: "a schema that takes nothing",
		document: schemas(false),
		right: [],
		wrong: posted({}),
		at: "body  schema",
	},
	{
		name: "whole cents",
		document: schemas(cents),
		right: [19.99, 0.07, 4.35].map((a) => posted({ a })),
		wrong: posted({ a: 0.001 }),
		at: "body /a multipleOf",
	},
	{
		name: "members with the names of what every object of JavaScript has",
		document: schemas({ type: "object", properties: { constructor: { type: "string" } }, required: ["toString"] }),
		right: [posted({ toString: 1 })],
		wrong: posted({ constructor: 1, toString: 1 }),
		at: "body /constructor type",
	},
	{
		name: "`nullable` where it has no effect",
		document: { ...schemas(nullable), openapi: "3.0.3" },
		right: [posted({ b: "x", c: 1 })],
		wrong: posted({ b: null }),
		at: "body /b type",
	},
	{
		name: "an anchor",
		document: schemas({
			type: "object",
			properties: { a: { $ref: "#n" } },
			$defs: { n: { $anchor: "n", ...integer } },
		}),
		right: [posted({ a: 1 })],
		wrong: posted({ a: "x" }),
		at: "body /a type",
	},
	{
		name: "a dynamic reference",
		document: schemas({ $ref: "#/components/schemas/Tree" }, { Tree: tree }),
		right: [posted({ v: 1, kids: [{ v: 2 }] })],
		wrong: posted({ v: 1, kids: [{}] }),
		at: "body /kids/0/v required",
	},
	{
		name: "a list of two",
		document: schemas({ type: "array", minItems: 2 }),
		right: [posted([1, 2])],
		wrong: posted([1]),
		at: "body  minItems",
	},
	{
		name: "alternatives that a constant tells apart",
		document: schemas({ oneOf: [cash, card] }),
		right: [posted({ kind: "cash", sum: 1 })],
		wrong: posted({ kind: "cash", no: "1" }),
		at: "body /sum required",
	},
	{
		name: "a form whose lists have a style of their own",
		document: taking({
			[formType]: {
				schema: { type: "object", properties: { t: { type: "array", items: integer } } },
				encoding: { t: { style: "pipeDelimited", explode: false } },
			},
		}),
		right: [posted("t=1%7C2", formType), posted("t=1", formType)],
		wrong: posted("t=1%7Ca", formType),
		at: "body /t/1 type",
	},
	{
		name: "the method QUERY",
		document: documentOf(
			{ "/a": { query: { operationId: "q", requestBody: { content: json(cash) }, responses: success() } } },
			{ openapi: "3.2.0" },
		),
		right: [{ request: { ...posted({ kind: "cash", sum: 1 }).request, method: "QUERY" } }],
		wrong: { request: { ...posted({ kind: "cash", sum: "1" }).request, method: "QUERY" } },
		at: "body /sum type",
	},
	{
		name: "events",
		document: {
			...getting({
				responses: success({ "text/event-stream": { itemSchema: { type: "object", required: ["data"] } } }),
			}),
			openapi: "3.2.0",
		},
		right: [answered("text/event-stream", "data: 1\n\ndata: 2\n\n")],
		wrong: answered("text/event-stream", "data: 1\n\nid: 2\n\n"),
		at: "body /1/data required",
	},
	{
		name: "a path with a slash at its end",
		document: documentOf({
			"/{id}/": {
				parameters: [{ in: "path", name: "id", required: true, schema: integer }],
				get: { operationId: "one", responses: success() },
			},
		}),
		right: [got("/7/")],
		wrong: got("/x/"),
		at: "path /id type",
	},
];

test.each(rows)("verify knows $name", async ({ document, right, wrong, at }) => {
	const contract = await loadContract(document);
	const { files } = await verifyFiles(
		contract,
		[...right, wrong].map((recorded) => file(recorded)),
	);
	const findings = files.map(({ parts }) =>
		parts.flatMap((part) => part.findings.map(({ in: where, pointer, rule }) => `${where} ${pointer} ${rule}`)),
	);
	expect(files.every(({ parts }) => parts.length > 0)).toBe(true);
	expect(findings).toEqual([...right.map(() => []), [at]]);
});
