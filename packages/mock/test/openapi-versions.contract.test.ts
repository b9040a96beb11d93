import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { createMock, type Mock } from "../src/index.ts";
import { answering, ask, documentOf, json, post, taking, violationsOf } from "./small-documents.ts";

async function verdictOn(openapi: string, schema: unknown, value: unknown): Promise<string[]> {
	const mock = await createMock({ document: taking(json(schema), { openapi }), strictDocument: true });
	await post(mock, value);
	return violationsOf(mock);
}

test.each(["3.0.0", "3.0.4", "3.1.0", "3.1.2", "3.2.0"])("takes OpenAPI %s", async (openapi) => {
	expect(await verdictOn(openapi, { type: "object", required: ["id"] }, {})).toEqual(["body /id required"]);
});

// Since OpenAPI 3.0.4 it says of `type` alone that null is one of them.
test.each<[string, object, unknown, string[]]>([
	["a type", { type: "string", nullable: true }, null, []],
	["a type, which still counts", { type: "string", nullable: true }, 1, ["body  type"]],
	["an enum without null", { type: "string", enum: ["a"], nullable: true }, null, ["body  enum"]],
	["an enum with null", { type: "string", enum: ["a", null], nullable: true }, null, []],
	["an enum without null and without a type", { enum: ["a"], nullable: true }, null, ["body  enum"]],
	["nothing", { nullable: true }, null, []],
	["nothing, where it forbids nothing either", { nullable: false }, null, []],
	["parts of allOf", { allOf: [{ type: "string" }], nullable: true }, null, ["body  type"]],
	["a type, beside parts", { type: "string", allOf: [{ minLength: 1 }], nullable: true }, null, []],
	["false", { type: "string", nullable: false }, null, ["body  type"]],
])("in OpenAPI 3.0 `nullable` says of %s what it does: %j, %j", async (_, schema, value, violations) => {
	expect(await verdictOn("3.0.3", schema, value)).toEqual(violations);
});

test.each<[string, object, unknown, string[]]>([
	["3.0.3", { type: "string", nullable: true }, null, []],
	["3.1.0", { type: "string", nullable: true }, null, ["body  type"]],
	["3.1.0", { type: ["string", "null"] }, null, []],
	["3.0.3", { type: "number", minimum: 1, exclusiveMinimum: true }, 1, ["body  exclusiveMinimum"]],
	["3.0.3", { type: "number", minimum: 1, exclusiveMinimum: false }, 1, []],
	["3.1.0", { type: "number", exclusiveMinimum: 1 }, 1, ["body  exclusiveMinimum"]],
	["3.1.0", { $ref: "#/components/schemas/Any", required: ["b"] }, {}, ["body /b required"]],
	["3.0.3", { $ref: "#/components/schemas/Any", required: ["b"] }, {}, []],
])("in OpenAPI %s %j takes or refuses %j", async (openapi, schema, value, violations) => {
	const components = { schemas: { Any: { type: "object" } } };
	const mock = await createMock({ document: taking(json(schema), { openapi, components }) });
	await post(mock, value);
	expect(violationsOf(mock)).toEqual(violations);
});

describe("OpenAPI 3.2", async () => {
	const ok = { 200: { description: "ok", content: json({ const: "done" }) } };
	const requestBody = { required: true, content: json({ type: "object", required: ["a"] }) };
	const schema = { type: "object", required: ["n"], properties: { n: { type: "integer" } } };
	const querystring = (content: object) => [{ in: "querystring", name: "q", required: true, content }];
	const form = { "application/x-www-form-urlencoded": { schema } };
	const paths = {
		"/a": {
			query: { operationId: "Search", requestBody, responses: ok },
			additionalOperations: { COPY: { operationId: "Copy", responses: ok }, LINK: { responses: ok } },
		},
		"/form": { get: { operationId: "Form", parameters: querystring(form), responses: ok } },
		"/json": { get: { operationId: "Json", parameters: querystring(json(schema)), responses: ok } },
	};
	const mock = await createMock({ document: documentOf(paths, { openapi: "3.2.0" }), strictDocument: true });

	test("has the method QUERY, whose body is judged", async () => {
		const search = (value: unknown) =>
			ask(mock, "/a", {
				method: "QUERY",
				headers: { "content-type": "application/json" },
				body: JSON.stringify(value),
			});
		expect(await search({ a: 1 })).toMatchObject({ status: 200, body: "done" });
		expect((await search({})).status).toBe(422);
		expect(violationsOf(mock)).toEqual(["body /a required"]);
		expect((await ask(mock, "/a", { method: "QUERY" })).status).toBe(422);
		expect(mock.requests.map(({ operationId }) => operationId)).toEqual(["Search", "Search", "Search"]);
	});

	test("has methods of its own", async () => {
		expect((await ask(mock, "/a", { method: "COPY" })).body).toBe("done");
		expect(mock.requests.at(-1)?.operationId).toBe("Copy");
		const other = await ask(mock, "/a");
		expect([other.status, other.headers.get("allow")]).toEqual([405, "QUERY, COPY, LINK"]);
	});

	test("answers them on a port", async () => {
		await using other = await createMock({ document: documentOf(paths, { openapi: "3.2.0" }) });
		await other.listen();
		expect(await statusOf(other, "QUERY", '{"a":1}')).toBe(200);
		expect(await statusOf(other, "QUERY", "{}")).toBe(422);
		expect(await statusOf(other, "COPY")).toBe(200);
	});

	test.each([
		["/form?n=1", []],
		["/form?n=x", ["query /n type"]],
		["/form?m=1", ["query /n required"]],
		["/form", ["query  required"]],
		["/json?%7B%22n%22%3A1%7D", []],
		["/json?%7B%22n%22%3A%221%22%7D", ["query /n type"]],
		["/json?n=1", ["query  json"]],
	])("reads the whole query of %s", async (path, violations) => {
		expect((await ask(mock, path)).status).toBe(violations.length === 0 ? 200 : 422);
		expect(violationsOf(mock)).toEqual(violations);
	});
});

async function statusOf({ url }: Mock, method: string, body = ""): Promise<number | undefined> {
	const sent = request(`${url}/a`, { method, headers: { "content-type": "application/json" } }).end(body);
	const [response] = await once(sent, "response");
	response.resume();
	return response.statusCode;
}

describe("a stream", async () => {
	const item = {
		type: "object",
		required: ["data"],
		properties: { data: { type: "string" }, id: { type: "string" }, retry: { type: "integer" } },
	};
	const streamed = (type: string, more: object = {}) =>
		createMock({ document: answering({ [type]: { itemSchema: item, ...more } }, { openapi: "3.2.0" }) });

	test("of events is sent as events, made by the schema of its items", async () => {
		const { headers, text } = await ask(await streamed("text/event-stream"));
		expect(headers.get("content-type")).toBe("text/event-stream");
		expect(text).toMatch(/^data: .+\nid: .+\nretry: \d+\n\n$/);
	});

	test.each(["application/jsonl", "application/x-ndjson"])("of %s is sent as JSON, a line each", async (type) => {
		const { headers, text } = await ask(await streamed(type));
		expect(headers.get("content-type")).toBe(type);
		const lines = text.trimEnd().split("\n");
		for (const line of lines) expect(JSON.parse(line)).toMatchObject({ data: expect.any(String) });
		expect(lines.length).toBeGreaterThan(0);
	});

	test("is its example, item by item", async () => {
		const example = [{ data: "one" }, { data: "two\nlines", id: "2" }];
		expect((await ask(await streamed("text/event-stream", { example }))).text).toBe(
			"data: one\n\ndata: two\ndata: lines\nid: 2\n\n",
		);
		expect((await ask(await streamed("application/jsonl", { example }))).text).toBe(
			'{"data":"one"}\n{"data":"two\\nlines","id":"2"}\n',
		);
	});

	test.each([
		["application/jsonl", '{"data":"a"}\n\n{"data":"b"}\n', []],
		["application/jsonl", '{"data":"a"}\n{"id":"b"}\n', ["body /1/data required"]],
		["application/jsonl", '{"data":\n', ["body /0 json"]],
		["text/event-stream", "data: a\n\nid: b\ndata: c\n\n", []],
		["text/event-stream", "data: a\nretry: soon\n\n", ["body /0/retry type"]],
		["text/event-stream", "id: b\n\n", ["body /0/data required"]],
	])("of %s that is sent is judged item by item: %j", async (type, body, violations) => {
		const document = taking({ [type]: { itemSchema: item } }, { openapi: "3.2.0" });
		const mock = await createMock({ document });
		await ask(mock, "/a", { method: "POST", headers: { "content-type": type }, body });
		expect(violationsOf(mock)).toEqual(violations);
	});
});
