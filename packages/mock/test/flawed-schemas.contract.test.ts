import { describe, expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answering, ask, documentOf, flawed, json, post, taking } from "./small-documents.ts";

const sent = "/paths/~1a/post/requestBody/content/application~1json/schema";

describe("a schema that cannot be used", () => {
	const components = {
		schemas: {
			Self: { $ref: "#/components/schemas/Self" },
			Twin: { allOf: [{ anyOf: [{ $ref: "#/components/schemas/Twin" }] }] },
		},
	};
	const nothing = /refers to "#\/components\/schemas\/Pet", and there is nothing; /;
	const itself = /contains itself without going down in the value; /;
	const schemas: [string, unknown, RegExp][] = [
		["refers to nothing", { $ref: "#/components/schemas/Pet" }, nothing],
		["refers to nothing further down", { properties: { a: { items: { $ref: "#/components/schemas/Pet" } } } }, nothing],
		["refers to a file that was not read", { $ref: "pet.yaml" }, /refers to "pet\.yaml", and there is nothing; /],
		["is itself", { $ref: "#/components/schemas/Self" }, itself],
		["contains itself through alternatives", { $ref: "#/components/schemas/Twin" }, itself],
	];

	test.each(schemas)("and %s makes its operation answer 501", async (_, schema, warning) => {
		const document = taking(json(schema), { components });
		Reflect.set(Object(document.paths), "/b", { get: { responses: { 204: { description: "ok" } } } });
		const mock = await flawed(document);
		expect(mock.warnings).toEqual([expect.stringMatching(warning)]);
		expect(mock.warnings[0]).toMatch(/; A is answered with 501$/);
		const refused = await post(mock, {});
		expect(refused.status).toBe(501);
		expect(refused.body).toMatchObject({
			title: expect.stringMatching(/^The operation A cannot be served: its schema at #\//),
		});
		expect(mock.requests.at(-1)).toMatchObject({ operationId: "A", status: 501, verdict: "refused" });
		expect((await ask(mock, "/b")).status).toBe(204);
	});

	test.each(schemas)(
		"and %s lets an answer with an example through, and is 501 without one",
		async (_, schema, warning) => {
			const bare = await flawed(answering(json(schema), { components }));
			expect((await ask(bare)).status).toBe(501);
			expect(bare.warnings).toEqual([expect.stringMatching(warning)]);
			expect(bare.warnings[0]).toMatch(/; the response 200 of A is not checked, and without an example it is 501$/);
			const shown = await flawed(answering(json(schema, { example: { a: 1 } }), { components }));
			expect(await ask(shown)).toMatchObject({ status: 200, body: { a: 1 } });
		},
	);

	test("may be that of a parameter, a header, or of the items of a stream", async () => {
		const broken = { $ref: "#/components/schemas/Pet" };
		const parameters = [{ in: "query", name: "q", schema: broken }];
		const responses = {
			200: { description: "ok", headers: { "x-a": { schema: broken }, "x-b": { schema: { const: 7 } } } },
		};
		const stream = { "application/jsonl": { itemSchema: broken } };
		const paths = {
			"/query": { get: { operationId: "Query", parameters, responses } },
			"/header": { get: { operationId: "Header", responses } },
			"/items": { post: { operationId: "Items", requestBody: { content: stream }, responses } },
			"/sent": { get: { operationId: "Sent", responses: { 200: { description: "ok", content: stream } } } },
		};
		const mock = await flawed(documentOf(paths, { openapi: "3.2.0" }));
		expect((await ask(mock, "/query")).status).toBe(501);
		expect((await ask(mock, "/items", { method: "POST" })).status).toBe(501);
		expect((await ask(mock, "/sent")).status).toBe(501);
		const { status, headers } = await ask(mock, "/header");
		expect([status, headers.get("x-a"), headers.get("x-b")]).toEqual([200, null, "7"]);
		const told = mock.warnings.map((line) => line.slice(line.lastIndexOf("; ") + 2));
		expect(told).toEqual(
			expect.arrayContaining([
				"Query is answered with 501",
				"Items is answered with 501",
				"without an example the response 200 of Header has no header x-a",
				"the response 200 of Sent is not checked, and without an example it is 501",
			]),
		);
	});
});

describe("a keyword whose setting cannot be used", () => {
	const settings: [string, unknown, RegExp][] = [
		["pattern", "(", /must be a regular expression of ECMA-262/],
		["required", true, /must be a list of names/],
		["type", "strin", /must be object, array, string, integer, number, boolean or null/],
		["type", ["string", "strin", "object", "null"], /must be object, array, string, integer, number, boolean or null/],
		["minLength", -1, /must be a whole number, not below 0/],
		["maximum", "10", /must be a number/],
		["enum", "a", /must be a list/],
		["allOf", {}, /must be a list of one schema at least/],
		["properties", [], /must be an object of schemas/],
		["additionalProperties", "no", /must be a schema/],
		["multipleOf", 0, /must be a number above 0/],
		["uniqueItems", "yes", /must be true or false/],
	];

	test.each(settings)("is ignored and named: %s %j of what is sent", async (keyword, setting, reason) => {
		const mock = await flawed(taking(json({ [keyword]: setting, not: { required: ["bad"] } })));
		expect(mock.warnings).toEqual([expect.stringMatching(reason)]);
		expect(mock.warnings[0]).toMatch(new RegExp(`^#${sent.replaceAll("/", "\\/")}/${keyword} .*; it is ignored$`));
		expect((await post(mock, { good: 1 })).status).toBe(204);
		expect((await post(mock, { bad: 1 })).status).toBeGreaterThanOrEqual(400);
	});

	test.each(settings)(
		"is ignored and named: %s %j of an answer, with an example and without",
		async (keyword, setting, reason) => {
			for (const more of [{}, { example: { good: 1 } }]) {
				const mock = await flawed(answering(json({ [keyword]: setting }, more)));
				expect(mock.warnings).toEqual([expect.stringMatching(reason)]);
				expect(await ask(mock)).toMatchObject({ status: 200, body: expect.anything() });
			}
		},
	);

	test("is nothing to warn of where nobody knows the keyword", async () => {
		const schema = {
			"x-type": 1,
			colour: true,
			toString: 1,
			format: "shoe-size",
			properties: { constructor: { type: "string" } },
		};
		const mock = await createMock({ document: taking(json(schema)), strictDocument: true });
		expect((await post(mock, { constructor: "x" })).status).toBe(204);
		expect((await post(mock, { constructor: 1 })).status).toBe(422);
	});
});
