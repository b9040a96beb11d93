import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { firstCurl } from "../src/cli/curl.ts";
import { createMock, type OpenApiDocument } from "../src/index.ts";
import { documentOf, json, taking } from "./small-documents.ts";

const ok = { 200: { description: "ok" } };
const text = { type: "string" };

/** The status that the command for a document gets when a shell runs it, and the operation that it is for. */
async function outcomeOf(document: OpenApiDocument): Promise<[status: number, operationId: string | undefined]> {
	await using mock = await createMock({ document });
	const line = firstCurl(await mock.listen(), { document }) ?? "";
	const asking = line.replace(/^curl -sS/, "curl -sS -m 10 -o /dev/null -w '%{http_code}'");
	const { stdout } = await promisify(execFile)("sh", ["-c", asking]);
	expect(mock.requests.at(-1)?.violations).toEqual([]);
	return [Number(stdout), mock.requests.at(-1)?.operationId];
}

const tagged = (kind: string, name: string) => ({
	type: "object",
	required: ["kind", name],
	properties: { kind: { const: kind }, [name]: text },
});
const components = { schemas: { A: { type: "object", required: ["a"], properties: { a: text } } } };

test.each<[string, object]>([
	["alternatives", json({ oneOf: [tagged("cash", "sum"), tagged("card", "number")] })],
	[
		"alternatives, with an example of the second",
		json({ oneOf: [tagged("cash", "sum"), tagged("card", "number")] }, { example: { kind: "card", number: "1" } }),
	],
	["two items", json({ type: "array", minItems: 2, items: { type: "integer" } })],
	[
		"two items, with an example of three",
		json({ type: "array", minItems: 2, items: { type: "integer" } }, { example: [1, 2, 3] }),
	],
	[
		"two members, with an example",
		json({ minProperties: 2, additionalProperties: text }, { example: { a: "1", b: "2" } }),
	],
	[
		"a reference and what stands beside it",
		json({ $ref: "#/components/schemas/A", required: ["b"], properties: { b: { type: "integer" } } }),
	],
	[
		"a condition",
		json({
			properties: { kind: { const: "card" } },
			required: ["kind"],
			if: { properties: { kind: { const: "card" } } },
			// biome-ignore lint/suspicious/noThenProperty: the keyword's name
			then: { required: ["number"] },
		}),
	],
	["an example that breaks the schema", json({ $ref: "#/components/schemas/A" }, { example: {} })],
	[
		"a first example that breaks the schema",
		json({ $ref: "#/components/schemas/A" }, { examples: { bad: { value: {} }, good: { value: { a: "x" } } } }),
	],
	["an apostrophe, a dollar and a line break", json({ const: "it's $HOME\n`x`" })],
	["a text", { "text/plain": { schema: text } }],
	["a text that cURL takes for a file", { "text/plain": { schema: text, example: "@none" } }],
	[
		"a form",
		{
			"application/x-www-form-urlencoded": {
				schema: { required: ["a b"], properties: { "a b": text, list: { type: "array", items: text } } },
			},
		},
	],
	[
		"a form in parts",
		{
			"multipart/form-data": {
				schema: { required: ["a"], properties: { a: { type: "integer" }, file: { type: "string", format: "binary" } } },
			},
		},
	],
	["XML or JSON", { "application/xml": {}, ...json({ type: "integer" }) }],
	["a media type with parameters", { "application/json; charset=utf-8": { schema: { type: "integer" } } }],
	["any media type", { "*/*": { schema: { type: "object" } } }],
	["lines of JSON", { "application/jsonl": { itemSchema: { type: "integer" } } }],
	[
		"members that only come back",
		json({ required: ["id", "name"], properties: { id: { type: "integer", readOnly: true }, name: text } }),
	],
])("the command for a body with %s is answered 2xx", async (_, content) => {
	expect(await outcomeOf(taking(content, { components, openapi: "3.2.0" }))).toEqual([204, "A"]);
});

const parameter = (place: string, name: string, more: object) => ({ in: place, name, required: true, ...more });

test.each<[string, string, object]>([
	[
		"a list in the query",
		"/a",
		parameter("query", "q", { schema: { type: "array", minItems: 2, items: { type: "integer" } } }),
	],
	[
		"a list between pipes",
		"/a",
		parameter("query", "q", {
			style: "pipeDelimited",
			explode: false,
			schema: { type: "array", minItems: 2, items: text },
		}),
	],
	[
		"an object in brackets",
		"/a",
		parameter("query", "q[x]", {
			style: "deepObject",
			schema: { type: "object", required: ["a"], properties: { a: text } },
		}),
	],
	[
		"JSON in the query",
		"/a",
		parameter("query", "q", {
			content: json({ type: "object", required: ["a"], properties: { a: { type: "integer" } } }),
		}),
	],
	["a header", "/a", parameter("header", "x-a", { schema: { type: "array", items: text } })],
	["an empty header", "/a", parameter("header", "x-a", { schema: { const: "" } })],
	["a cookie", "/a", parameter("cookie", "c", { schema: text, example: "a b" })],
	["a segment of the path", "/a/{id}", parameter("path", "id", { schema: text, example: "a/b c" })],
	[
		"a matrix in the path",
		"/a/{id}",
		parameter("path", "id", { style: "matrix", explode: true, schema: { type: "array", items: text } }),
	],
	["two parameters in a segment", "/a/{id}.{format}", parameter("path", "id", { schema: { type: "integer" } })],
	["blanks and brackets in the path", "/a [b]/{}", parameter("query", "q", { schema: text })],
])("the command for %s is answered 2xx", async (_, path, given) => {
	const parameters = [
		given,
		...(path.includes("{format}") ? [parameter("path", "format", { schema: { enum: ["json"] } })] : []),
	];
	expect(await outcomeOf(documentOf({ [path]: { get: { operationId: "A", parameters, responses: ok } } }))).toEqual([
		200,
		"A",
	]);
});

const securitySchemes = {
	basic: { type: "http", scheme: "basic" },
	token: { type: "http", scheme: "bearer" },
	key: { type: "apiKey", in: "query", name: "api key" },
	cookie: { type: "apiKey", in: "cookie", name: "session" },
	digest: { type: "http", scheme: "digest" },
};

test.each([
	[[{ basic: [] }]],
	[[{ token: [] }]],
	[[{ key: [] }]],
	[[{ cookie: [], key: [] }]],
	[[{ digest: [] }, { token: [], key: [] }]],
	[[{}]],
])("the command with the credentials %j is answered 2xx", async (security) => {
	const get = { operationId: "A", security, responses: ok };
	expect(await outcomeOf(documentOf({ "/a": { get } }, { components: { securitySchemes } }))).toEqual([200, "A"]);
});

const broken = { $ref: "#/components/schemas/Nowhere" };

test.each<[string, object]>([
	["is answered with 404 only", { get: { responses: { 404: { description: "no" } } } }],
	["leads elsewhere", { get: { responses: { 302: { description: "there" } } } }],
	["asks for credentials that cannot be sent", { get: { security: [{ digest: [] }], responses: ok } }],
	[
		"takes a body that cannot be made",
		{ post: { requestBody: { required: true, content: json(false) }, responses: ok } },
	],
	["takes a body of a schema that cannot be used", { post: { requestBody: { content: json(broken) }, responses: ok } }],
	[
		"answers with a schema that cannot be used",
		{ get: { responses: { 200: { description: "ok", content: json(broken) } } } },
	],
	[
		"has a parameter without a value",
		{ get: { parameters: [parameter("query", "q", { schema: false })], responses: ok } },
	],
	["has a method that Node does not know", { additionalOperations: { TIDY: { responses: ok } } }],
])("passes over an operation that %s, for the next one", async (_, item) => {
	const next = { post: { operationId: "Next", responses: { 201: { description: "ok" } } } };
	const more = { openapi: "3.2.0", components: { securitySchemes } };
	expect(await outcomeOf(documentOf({ "/first": item, "/next": next }, more))).toEqual([201, "Next"]);
	expect(firstCurl("http://127.0.0.1", { document: documentOf({ "/first": item }, more) })).toBeUndefined();
});

test.each(["get", "put", "post", "delete", "options", "head", "patch", "query"])(
	"the command for the method %s is answered 2xx",
	async (method) => {
		const document = documentOf({ "/a": { [method]: { operationId: "A", responses: ok } } }, { openapi: "3.2.0" });
		expect(await outcomeOf(document)).toEqual([200, "A"]);
	},
);

test("the command goes to the URL of the mock, whatever the document has as its servers", async () => {
	const servers = [{ url: "https://api.example.com/v1" }];
	expect(await outcomeOf(documentOf({ "/a": { get: { operationId: "A", responses: ok } } }, { servers }))).toEqual([
		200,
		"A",
	]);
});
