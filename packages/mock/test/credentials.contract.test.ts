import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, lastViolations, order, send } from "./support.ts";

const mock = await createMock();

test.each([
	[
		"Authorization",
		{ authorization: undefined },
		"/authorization",
		"is required: HTTP basic authentication",
		"basicAuth",
	],
	["the site id", { "x-forter-siteid": undefined }, "/x-forter-siteid", "is required", "siteId"],
	[
		"the right scheme",
		{ authorization: "Bearer secret-key" },
		"/authorization",
		"must use the scheme basic",
		"basicAuth",
	],
	["a readable value", { authorization: "Basic secret-key" }, "/authorization", "could not be read", "basicAuth"],
])("answers 401 without %s", async (_, headers, pointer, message, scheme) => {
	const response = await send(mock, order(), { headers });
	expect(response.status).toBe(401);
	expect(await response.json()).toEqual(answer("unauthorized"));
	const schema = `/components/securitySchemes/${scheme}`;
	expect(lastViolations(mock)).toEqual([{ in: "header", pointer, rule: "security", message, schema }]);
	expect(JSON.stringify(mock.requests) + response.headers.get("sl-violations")).not.toContain("secret-key");
});

test("names both credentials when both are missing", async () => {
	await send(mock, order(), { headers: { authorization: undefined, "x-forter-siteid": undefined } });
	expect(lastViolations(mock)).toMatchObject([{ pointer: "/authorization" }, { pointer: "/x-forter-siteid" }]);
});

test("takes only the API key that it was made with, whatever the password", async () => {
	const own = await createMock({ apiKey: "right-key" });
	const withUser = (text: string) => send(own, order(), { headers: { authorization: `Basic ${btoa(text)}` } });
	expect((await withUser("right-key:")).status).toBe(200);
	expect((await withUser("right-key:null:and more")).status).toBe(200);
	const refused = await withUser("wrong-key:");
	expect(refused.status).toBe(401);
	expect(await refused.json()).toEqual(answer("unauthorized"));
	expect(lastViolations(own)).toEqual([
		{
			in: "header",
			pointer: "/authorization",
			rule: "security",
			message: "is not what this mock accepts",
			schema: "/components/securitySchemes/basicAuth",
		},
	]);
	expect(JSON.stringify(own.requests) + refused.headers.get("sl-violations")).not.toMatch(/wrong-key|right-key/);
});

test("takes only the site id that it was made with", async () => {
	const own = await createMock({ siteId: "8b47c6d423ba" });
	expect((await send(own, order())).status).toBe(200);
	expect((await send(own, order(), { headers: { "x-forter-siteid": "other" } })).status).toBe(401);
	expect(lastViolations(own)).toMatchObject([
		{ pointer: "/x-forter-siteid", message: "is not what this mock accepts" },
	]);
});

const schemePointer = /^\/components\/securitySchemes\/(?:token|query|cookie|header)$/;
const schemes = {
	token: { type: "http", scheme: "bearer" },
	query: { type: "apiKey", in: "query", name: "key" },
	cookie: { type: "apiKey", in: "cookie", name: "session" },
	header: { type: "apiKey", in: "header", name: "X-Key" },
};

test.each([
	["a token", [{ token: [] }], { authorization: "Bearer k" }, "", true],
	["another token", [{ token: [] }], { authorization: "Bearer other" }, "", false],
	["the key in the query", [{ query: [] }], {}, "?key=k", true],
	["another key in the query", [{ query: [] }], {}, "?key=other", false],
	["the key in a cookie", [{ cookie: [] }], { cookie: "a=b; session=k" }, "", true],
	["no cookie", [{ cookie: [] }], {}, "", false],
	["the key in a header", [{ header: [] }], { "x-key": "k" }, "", true],
	["one of two alternatives", [{ token: [] }, { header: [] }], { "x-key": "k" }, "", true],
	["neither of two alternatives", [{ token: [] }, { header: [] }], {}, "", false],
	["one of two that are needed together", [{ token: [], header: [] }], { authorization: "Bearer k" }, "", false],
	["nothing where nothing may do", [{ token: [] }, {}], {}, "", true],
])("knows %s", async (_, security, headers, query, valid) => {
	const get = { operationId: "A", security, responses: { 200: { description: "ok" } } };
	const document = {
		openapi: "3.1.0",
		info: { title: "t", version: "1" },
		paths: { "/a": { get } },
		components: { securitySchemes: schemes },
	};
	const own = await createMock({ document, apiKey: "k" });
	expect((await own.fetch(`${own.url}/a${query}`, { headers })).status).toBe(valid ? 200 : 401);
	expect(own.requests.at(-1)?.violations).toEqual(
		valid ? [] : [expect.objectContaining({ rule: "security", schema: expect.stringMatching(schemePointer) })],
	);
});
