import { describe, expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answering, ask, json, responding } from "./small-documents.ts";

describe("a text as JSON is in quotes", () => {
	test.each([
		["a sample", { schema: { type: "string" } }, '"text"'],
		["an example", { schema: { type: "string" }, example: "tok_1" }, '"tok_1"'],
		["an example of the schema", { schema: { type: "string", example: "tok_2" } }, '"tok_2"'],
		["an example without a schema", { example: 'a "b"' }, '"a \\"b\\""'],
		["a named example", { examples: { one: { value: "tok_3" } } }, '"tok_3"'],
	])("that is %s", async (_, media, text) => {
		for (const type of ["application/json", "application/problem+json", "application/json; charset=utf-8"]) {
			const mock = await createMock({ document: answering({ [type]: media }) });
			expect((await ask(mock)).text).toBe(text);
		}
	});

	test("that is made at random", async () => {
		const mock = await createMock({ document: answering(json({ type: "string" })) });
		const { body } = await ask(mock, "/a", { headers: { prefer: "dynamic=true, seed=1" } });
		expect(body).toEqual(expect.any(String));
	});
});

test.each([
	["text/plain", { schema: { type: "string" } }, "text"],
	["text/plain", { schema: { type: "integer" } }, "1"],
	["text/csv", { example: "a,b\n1,2\n" }, "a,b\n1,2\n"],
	["text/plain", {}, "text"],
	[
		"application/xml",
		{ schema: { properties: { a: { type: "integer" }, b: { items: { const: "<x&y>" } } } } },
		'<?xml version="1.0" encoding="UTF-8"?>\n<response><a>1</a><b>&lt;x&amp;y&gt;</b></response>\n',
	],
	[
		"application/xml",
		{
			schema: {
				xml: { name: "thing" },
				properties: {
					id: { type: "integer", xml: { attribute: true } },
					note: { const: 'a "b"', xml: { nodeType: "attribute", name: "the-note" } },
					tags: { items: { const: "red", xml: { name: "tag" } }, xml: { wrapped: true } },
				},
			},
			example: { id: 7, note: 'a "b"', tags: ["red"] },
		},
		'<?xml version="1.0" encoding="UTF-8"?>\n<thing id="7" the-note="a &quot;b&quot;"><tags><tag>red</tag></tags></thing>\n',
	],
	["application/xml", { example: "<a/>" }, "<a/>"],
	["application/octet-stream", { schema: { type: "string", format: "binary" } }, "text"],
])("writes a body of %s as that type is written: %j", async (type, media, text) => {
	const mock = await createMock({ document: answering({ [type]: media }) });
	const answer = await ask(mock);
	expect([answer.status, answer.headers.get("content-type"), answer.text]).toEqual([200, type, text]);
});

test.each([
	["*/*", null, "application/json"],
	["*/*", "application/problem+json", "application/problem+json"],
	["application/*", null, "application/json"],
	["application/*", "text/html, application/vnd.a+json;q=0.5", "application/vnd.a+json"],
	["text/*", null, "text/plain"],
	["text/*", "text/*;q=0.5, text/csv", "text/csv"],
	["image/*", "image/webp", "image/webp"],
	["image/*", "*/*", "image/png"],
])("answers what the document has as %s, asked for %s, as %s", async (range, accept, type) => {
	const mock = await createMock({ document: answering({ [range]: { schema: { type: "string" } } }) });
	const { status, headers } = await ask(mock, "/a", { headers: accept === null ? {} : { accept } });
	expect([status, headers.get("content-type")]).toEqual([200, type]);
});

test("makes headers: of examples, of schemas, and none that HTTP cannot carry or that belong to the message", async () => {
	const schema = { type: "integer" };
	const headers = {
		"x-example": { schema, example: 7 },
		"x-schema": { schema: { type: "string", format: "date" } },
		"x-list": { schema: { type: "array", items: schema }, example: [1, 2] },
		"x-object": { schema: { type: "object" }, explode: true, example: { a: 1 } },
		"x-json": { content: json({ type: "object" }, { example: { a: 1 } }) },
		"no name": { schema, example: 7 },
		"x-not-latin": { schema: { type: "string" }, example: "€" },
		"content-length": { schema, example: 1 },
		"content-encoding": { schema: { type: "string" }, example: "gzip" },
		"transfer-encoding": { schema: { type: "string" }, example: "chunked" },
		"content-type": { schema: { type: "string" }, example: "text/html" },
	};
	const mock = await createMock({
		document: responding({ 200: { description: "ok", headers, content: json({ const: "whole" }) } }),
	});
	const answer = await ask(mock);
	expect(Object.fromEntries(answer.headers)).toEqual({
		"content-type": "application/json",
		"x-example": "7",
		"x-json": '{"a":1}',
		"x-list": "1,2",
		"x-object": "a=1",
		"x-schema": "2026-11-22",
	});
	await mock.listen();
	expect(await (await fetch(`${mock.url}/a`)).json()).toBe("whole");
	await mock.close();
});

test("is in the media type that is asked for, also when the request is an example whose answer is in another one", async () => {
	const body = { name: "Fluffy" };
	const content = {
		"text/plain": { example: "OK" },
		...json({ type: "object" }, { examples: { cat: { value: { purrs: true } } } }),
	};
	const requestBody = { content: json({ type: "object" }, { examples: { cat: { value: body } } }) };
	const document = responding({ 200: { description: "ok", content } });
	Object.assign(Object(document.paths)["/a"], {
		post: { requestBody, responses: Object(document.paths)["/a"].get.responses },
	});
	await using mock = await createMock({ document });
	const asked = async (accept: string) => {
		const headers = { "content-type": "application/json", accept };
		return (await mock.fetch(`${mock.url}/a`, { method: "POST", headers, body: JSON.stringify(body) })).text();
	};
	expect([await asked("text/plain"), await asked("application/json")]).toEqual(["OK", '{"purrs":true}']);
});
