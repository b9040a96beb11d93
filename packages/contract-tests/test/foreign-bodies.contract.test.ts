import { expect, test } from "vitest";
import { answersInHtml, describeForeign, fails, refuses, takesAnything } from "./support/foreign.ts";
import { reasonsIn, runOnMock } from "./support/runs.ts";
import { getting, json, success, taking } from "./support/small-documents.ts";

const named = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
const event = {
	type: "object",
	required: ["data"],
	properties: { data: { type: "string" }, id: { type: "string" } },
};
const isOf =
	(type: string) =>
	({ headers }: Request) =>
		headers.get("content-type")?.startsWith(type) ?? false;

describeForeign([
	{
		name: "a form",
		document: taking({
			"application/x-www-form-urlencoded": {
				schema: {
					type: "object",
					required: ["tags"],
					properties: { tags: { type: "array", items: { type: "integer" }, minItems: 2 }, who: { type: "string" } },
				},
			},
		}),
		server: "does not take forms",
		wrong: refuses(isOf("application/x-www-form-urlencoded"), 415),
		finding: { in: "status", received: "status 415" },
	},
	{
		name: "a form whose lists have a style of their own",
		document: taking({
			"application/x-www-form-urlencoded": {
				schema: {
					type: "object",
					required: ["tags"],
					properties: { tags: { type: "array", items: { type: "integer" }, minItems: 2 } },
				},
				encoding: { tags: { style: "pipeDelimited", explode: false } },
			},
		}),
		server: "asks for each entry by itself",
		wrong: async (right, request) =>
			/^tags=\d+(?:\||%7C)\d+$/i.test(await request.text()) ? Response.json({}, { status: 400 }) : right,
		finding: { in: "status", received: "status 400" },
	},
	{
		name: "a form of several parts",
		document: taking({
			"multipart/form-data": {
				schema: {
					type: "object",
					required: ["file", "count"],
					properties: { file: { type: "string", format: "binary" }, count: { type: "integer" } },
				},
			},
		}),
		server: "does not take parts",
		wrong: refuses(isOf("multipart/form-data; boundary="), 415),
		finding: { in: "status", received: "status 415" },
	},
	{
		name: "a text",
		document: taking({ "text/plain": { schema: { type: "string", minLength: 3 } } }),
		server: "does not take texts",
		wrong: refuses(isOf("text/plain"), 415),
		finding: { in: "status", received: "status 415" },
	},
	{
		name: "bytes without a schema",
		document: taking({ "application/octet-stream": {} }),
		server: "does not take bytes",
		wrong: refuses(isOf("application/octet-stream"), 415),
		finding: { in: "status", received: "status 415" },
	},
	{
		name: "bytes with a schema",
		document: taking({ "application/octet-stream": { schema: { type: "string", format: "binary" } } }),
		notRun: ["what is sent cannot be checked: the body: application/octet-stream is not read"],
		server: "fails",
		wrong: fails,
		finding: { in: "status", received: "status 500" },
	},
	{
		name: "JSON or XML",
		document: taking({ "application/xml": { schema: named }, ...json(named) }),
		server: "takes XML only",
		wrong: refuses(isOf("application/json"), 415),
		finding: { in: "status", received: "status 415" },
	},
	{
		name: "a media type with a parameter",
		document: taking({ "application/json; charset=utf-8": { schema: named } }),
		server: "takes anything",
		wrong: takesAnything,
		finding: { in: "body", pointer: "/name", rule: "required" },
	},
	{
		name: "any media type as the answer",
		document: getting({ responses: success({ "*/*": { schema: named } }) }),
		server: "leaves out what must be there",
		wrong: (right) => (right.ok ? Response.json({}) : right),
		finding: { in: "body", pointer: "/name", rule: "required" },
	},
	{
		name: "a range of media types as the answer",
		document: getting({ responses: success({ "application/*": { schema: named } }) }),
		server: "answers in none of them",
		wrong: answersInHtml,
		finding: { in: "header", pointer: "/content-type", received: "text/html" },
	},
	{
		name: "events as the answer",
		document: {
			...getting({ responses: success({ "text/event-stream": { itemSchema: event } }) }),
			openapi: "3.2.0",
		},
		server: "sends one without its data",
		wrong: () => new Response("id: 1\n\n", { headers: { "content-type": "text/event-stream" } }),
		finding: { in: "body", pointer: "/0/data", rule: "required" },
	},
	{
		name: "a text as the answer",
		document: getting({ responses: success({ "text/plain": { schema: { type: "string" }, example: "a text" } }) }),
		server: "answers in another media type",
		wrong: answersInHtml,
		finding: { in: "header", pointer: "/content-type", received: "text/html" },
	},
	{
		name: "a number written as a text",
		document: getting({ responses: success({ "text/plain": { schema: { type: "integer", minimum: 1 } } }) }),
		server: "answers no number",
		wrong: () => new Response("many", { headers: { "content-type": "text/plain" } }),
		finding: { in: "body", pointer: "", rule: "type" },
	},
	{
		name: "XML as the answer",
		document: getting({ responses: success({ "application/xml": { schema: named } }) }),
		server: "answers in another media type",
		wrong: answersInHtml,
		finding: { in: "header", pointer: "/content-type", received: "text/html" },
	},
	{
		name: "a table whose schema is an object",
		document: getting({ responses: success({ "text/csv": { schema: named } }) }),
		server: "answers in another media type",
		wrong: answersInHtml,
		finding: { in: "header", pointer: "/content-type", received: "text/html" },
	},
	{
		name: "a picture as the answer",
		document: getting({ responses: success({ "image/png": { schema: { type: "string", format: "binary" } } }) }),
		server: "answers in another media type",
		wrong: answersInHtml,
		finding: { in: "header", pointer: "/content-type", received: "text/html" },
	},
	{
		name: "a JSON text as the answer",
		document: getting({ responses: success(json({ type: "string", enum: ["on", "off"] })) }),
		server: "leaves the quotes out",
		wrong: () => new Response("on", { headers: { "content-type": "application/json" } }),
		finding: { in: "body", pointer: "", rule: "json" },
	},
]);

test("a body that nobody knows how to write is never judged, and each case says why", async () => {
	const report = await runOnMock(taking({ "application/xml": { schema: named } }));
	expect(report.findings).toEqual([]);
	expect(reasonsIn(report)).toEqual(["no request can be made: no body of application/xml could be made for it"]);
	expect(report.phases.find(({ phase }) => phase === "protocol")?.notRun).toBeGreaterThan(10);
});
