import { describe, expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answering, ask, documentOf, flawed, json, responding } from "./small-documents.ts";

const content = "/paths/~1a/get/responses/200/content/application~1json";

describe("an example that breaks its schema", () => {
	const pet = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };

	test("is left out and named, and the others are served", async () => {
		const examples = { bad: { value: {} }, good: { value: { id: 7 } } };
		const mock = await flawed(answering(json(pet, { examples })));
		expect(mock.warnings).toEqual([
			`#${content}/examples/bad/value the example "bad" of the response 200 of A breaks its schema: /id is required ` +
				`(required, #${content}/schema/required); it is left out`,
		]);
		expect((await ask(mock)).body).toEqual({ id: 7 });
		const wanted = await ask(mock, "/a", { headers: { prefer: "example=bad" } });
		expect(wanted.status).toBe(404);
		expect(wanted.body).toMatchObject({ title: expect.stringMatching(/has no example "bad"; it has good$/) });
	});

	test("has a sample in its place where it is the only one", async () => {
		const mock = await flawed(answering(json({ type: "string" }, { example: 1 })));
		expect(mock.warnings).toEqual([
			expect.stringContaining('the example "example" of the response 200 of A breaks its schema: it must'),
		]);
		expect(await ask(mock)).toMatchObject({ status: 200, text: '"text"' });
	});

	test.each([
		[
			"a response of another status",
			{ 200: { description: "ok" }, 404: { description: "no", content: json(pet, { example: [] }) } },
			/"example" of the response 404 of A/,
		],
		[
			"a range of statuses",
			{ "2XX": { description: "ok", content: json(pet, { example: [] }) } },
			/"example" of the response 2XX of A/,
		],
		[
			"a header",
			{ 200: { description: "ok", headers: { "x-a": { schema: { type: "integer" }, example: "x" } } } },
			/"example" of the header x-a of the response 200 of A/,
		],
		[
			"a component",
			{ 200: { description: "ok", content: json(pet, { examples: { one: { $ref: "#/components/examples/One" } } }) } },
			/^#\/components\/examples\/One\/value the example "one" of the response 200 of A/,
		],
	])("is named in %s", async (_, responses, warning) => {
		const mock = await flawed(responding(responses, { components: { examples: { One: { value: {} } } } }));
		expect(mock.warnings).toEqual([expect.stringMatching(warning)]);
		expect((await ask(mock)).status).toBe(200);
	});

	test("is named where it is one of a request, too", async () => {
		const schema = { type: "integer" };
		const parameters = [
			{ in: "query", name: "limit", schema, example: "ten" },
			{ in: "header", name: "x-limit", schema, example: "10" },
		];
		const operation = {
			operationId: "A",
			parameters,
			requestBody: { content: json(pet, { example: {} }) },
			responses: { 204: { description: "ok" } },
		};
		const mock = await flawed(documentOf({ "/a": { post: operation } }));
		expect(mock.warnings).toEqual([
			expect.stringContaining('the example "example" of the query parameter limit of A breaks its schema: it must be'),
			expect.stringContaining('the example "example" of the request of A breaks its schema: /id is required'),
		]);
	});

	test("is judged as a response: what is only sent need not be there", async () => {
		const schema = {
			required: ["id", "secret"],
			properties: { id: { type: "integer", readOnly: true }, secret: { type: "string", writeOnly: true } },
		};
		const mock = await createMock({ document: answering(json(schema, { example: { id: 1 } })), strictDocument: true });
		expect(mock.warnings).toEqual([]);
	});
});

test.each([
	[{ type: "object", required: ["id"] }, '{"id": 1}', { id: 1 }],
	[{ type: "array" }, " [1, 2]\n", [1, 2]],
	// Where a text may stand, it stands for itself.
	[{ type: "string" }, '{"id": 1}', '{"id": 1}'],
	[{}, "[1]", "[1]"],
])("of the schema %j an example that is given as JSON text is read where it must be", async (schema, example, body) => {
	const mock = await createMock({ document: answering(json(schema, { example })), strictDocument: true });
	expect((await ask(mock)).body).toEqual(body);
});

test.each([
	['{"id": }', /"example" of the response 200 of A breaks its schema: it must be object/],
	['{"other": 1}', /"example" of the response 200 of A breaks its schema: it must be object/],
])("an example that is the text %s is left out", async (example, warning) => {
	const mock = await flawed(answering(json({ type: "object", required: ["id"] }, { example })));
	expect(mock.warnings).toEqual([expect.stringMatching(warning)]);
});
