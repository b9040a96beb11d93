import { describe, expect, test } from "vitest";
import { createMock, type RecordedRequest } from "../src/index.ts";
import { createHandler } from "../src/server/handler.ts";
import { answering, ask, documentOf, json, responding, taking, violationsOf } from "./small-documents.ts";

const problemType = "application/problem+json";
const noted = (name: string) => ({ description: "no", content: json({}, { example: { name } }) });
const components = { securitySchemes: { token: { type: "http", scheme: "bearer" } } };

test.each([
	[["200", "403"], 403, { name: "403" }],
	[["200", "401", "403"], 401, { name: "401" }],
	[["200", "401"], 401, { name: "401" }],
	[["200", "4XX", "403"], 401, { name: "4XX" }],
	[["200", "4XX"], 401, { name: "4XX" }],
	[["200", "default"], 401, { name: "default" }],
	[["200", "403", "default"], 403, { name: "403" }],
])("of the documented %j a caller without credentials gets %i", async (statuses, status, body) => {
	const responses = Object.fromEntries(statuses.map((name) => [name, noted(name)]));
	const get = { operationId: "A", security: [{ token: [] }], responses };
	const mock = await createMock({ document: documentOf({ "/a": { get } }, { components }) });
	expect(await ask(mock)).toMatchObject({ status, body });
	expect(mock.requests.at(-1)).toMatchObject({
		status,
		verdict: "refused",
		violations: [{ rule: "security", schema: "/components/securitySchemes/token" }],
	});
	const known = await ask(mock, "/a", { headers: { authorization: "Bearer any" } });
	expect(known).toMatchObject({ status: 200, body: { name: "200" } });
	const detailed = await ask(mock, "/a", { headers: { prefer: "errors=detail" } });
	expect([detailed.status, detailed.headers.get("content-type")]).toEqual([status, problemType]);
});

test("a documented 403 is for callers, and not for requests that break the contract otherwise", async () => {
	const parameters = [{ in: "query", name: "q", required: true, schema: { type: "string" } }];
	const get = {
		operationId: "A",
		security: [{ token: [] }],
		parameters,
		responses: { 200: noted("200"), 403: noted("403") },
	};
	const mock = await createMock({ document: documentOf({ "/a": { get } }, { components }) });
	expect((await ask(mock, "/a", { headers: { authorization: "Bearer any" } })).status).toBe(422);
	expect((await ask(mock)).status).toBe(403);
	expect(violationsOf(mock)).toEqual(["header /authorization security", "query /q required"]);
});

test("where nothing is documented for it a caller without credentials gets 401, and is told how to go on", async () => {
	const get = { operationId: "A", security: [{ token: [] }], responses: { 200: noted("200") } };
	const mock = await createMock({ document: documentOf({ "/a": { get } }, { components }) });
	const { status, headers } = await ask(mock);
	expect([status, headers.get("content-type")]).toEqual([401, problemType]);
	expect(headers.get("www-authenticate")).toBe('Bearer realm="mock"');
});

test.each<[string, object, string | undefined]>([
	["one that is not documented", json({}), "/paths/~1a/post/requestBody/content"],
	["one outside a documented range", { "image/*": {} }, "/paths/~1a/post/requestBody/content"],
	["any, where no body is documented", {}, undefined],
])("a content type is refused with the place that lists them: %s", async (_, content, schema) => {
	const document = taking(content);
	if (schema === undefined) Reflect.deleteProperty(Object(document).paths["/a"].post, "requestBody");
	const mock = await createMock({ document });
	const init = { method: "POST", headers: { "content-type": "text/plain" }, body: "x" };
	const { status, headers } = await ask(mock, "/a", init);
	expect([status, headers.get("content-type")]).toEqual([415, problemType]);
	expect(violationsOf(mock)).toEqual(["header /content-type content-type"]);
	expect(mock.requests.at(-1)?.violations[0]?.schema).toBe(schema);
});

describe("an operation", () => {
	test.each([
		["no responses", undefined],
		["an empty object of responses", {}],
		["extensions in the place of responses", { "x-none": true }],
		["a response that is not final", { 101: { description: "switching" } }],
		["a response that is no status", { ok: { description: "ok" } }],
	])("with %s is answered with an empty 200, and a note", async (_, responses) => {
		const get = { operationId: "A", ...(responses && { responses }) };
		const mock = await createMock({ document: documentOf({ "/a": { get } }) });
		expect(await ask(mock)).toMatchObject({ status: 200, text: "" });
		expect(mock.requests.at(-1)).toMatchObject({
			verdict: "accepted",
			notes: ["the document gives the operation no response"],
		});
		const asked = await ask(mock, "/a", { headers: { prefer: "code=404" } });
		expect([asked.status, asked.headers.get("content-type")]).toEqual([404, problemType]);
		expect(asked.body).toMatchObject({ title: expect.stringMatching(/^Prefer: .*\bA\b/) });
	});

	test.each([
		[{ 404: noted("404") }, 404],
		[{ "5XX": noted("5XX") }, 500],
		[{ default: noted("default") }, 200],
		[{ "2XX": noted("2XX") }, 200],
		[{ "2xx": noted("2xx") }, 200],
		[{ 404: noted("404"), 202: noted("202"), 201: noted("201") }, 201],
		[{ 301: noted("301"), default: noted("default") }, 200],
	])("with the responses %j answers %i", async (responses, status) => {
		const mock = await createMock({ document: responding(responses) });
		expect((await ask(mock)).status).toBe(status);
	});

	test.each([
		["a header that cannot be read", { accept: "nonsense" }, 400],
		["a type that the document does not have", { accept: "text/html" }, 406],
		["any type", { accept: "*/*" }, 200],
		["a range", { accept: "text/html, application/*;q=0.1" }, 200],
		["the type without its parameter", { accept: "application/json" }, 200],
	])("asked for %s answers as HTTP says", async (_, headers, status) => {
		const mock = await createMock({ document: answering({ "application/json; charset=utf-8": { example: 1 } }) });
		expect((await ask(mock, "/a", { headers })).status).toBe(status);
	});

	test("without content has neither a body nor a content type", async () => {
		for (const status of [200, 204, 404]) {
			const mock = await createMock({ document: responding({ [status]: { description: "Noted." } }) });
			const answer = await ask(mock);
			expect([answer.status, answer.text, answer.headers.get("content-type")]).toEqual([status, "", null]);
		}
	});

	test("for HEAD has no body, and for 204 and 304 none either", async () => {
		const responses = { 200: { description: "ok", content: json({ const: 1 }) } };
		const mock = await createMock({ document: documentOf({ "/a": { head: { responses } } }) });
		expect(await ask(mock, "/a", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
		for (const status of [204, 304]) {
			const bare = await createMock({ document: responding({ [status]: noted("none") }) });
			expect(await ask(bare)).toMatchObject({ status, text: "" });
		}
	});
});

describe("a failure of the mock itself", () => {
	test("is answered with 500 and the reason, which the journal has as well", async () => {
		const entries: RecordedRequest[] = [];
		const state = {
			requestFor: () => ({ operationId: undefined, orderId: undefined, body: undefined }),
			choose: () => ({ rule: "default", wish: {}, notes: [] }),
			conclude: async ({ response }: { response: Response }) => ({ reply: { response } }),
		};
		const fail = async () => {
			throw new Error("the lamp is broken");
		};
		const handler = createHandler([], fail, state as never, (entry) => entries.push(entry));
		const { response } = await handler(new Request("http://127.0.0.1/a"));
		expect([response.status, response.headers.get("content-type")]).toEqual([500, problemType]);
		const title = "The mock failed on this request: the lamp is broken";
		expect(await response.json()).toEqual({ type: "about:blank", title, status: 500 });
		expect(entries).toMatchObject([{ status: 500, verdict: "refused", notes: ["failed: the lamp is broken"] }]);
	});

	test("is also one that shows when the answer is written, in process and on a port", async () => {
		const mock = await createMock({ document: answering({ "text/snow-☃": { example: "x" } }) });
		const { status, body } = await ask(mock);
		expect([status, body]).toEqual([
			500,
			expect.objectContaining({ title: expect.stringMatching(/^The mock failed on /) }),
		]);
		expect(mock.requests.at(-1)?.notes).toEqual([expect.stringMatching(/^failed: /)]);
		const url = await mock.listen();
		expect((await fetch(`${url}/a`)).status).toBe(500);
		await mock.close();
	});
});
