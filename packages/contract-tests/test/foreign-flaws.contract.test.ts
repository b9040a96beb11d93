import { describe, expect, test } from "vitest";
import { loadContract, type OpenApiDocument } from "../src/index.ts";
import { describeForeign, fails, takesAnything } from "./support/foreign.ts";
import { causesIn, runOnMock } from "./support/runs.ts";
import { documentOf, getting, json, success, taking } from "./support/small-documents.ts";

const counted = { type: "object", required: ["n"], properties: { n: { type: "integer" } } };
const takesNoNumber = { in: "body", pointer: "/n", rule: "type" };
const v30 = { openapi: "3.0.3" };
const leftOut = "a value that its own schema refuses is left out";

describeForeign([
	{
		name: "an example of a response that breaks its schema",
		document: getting({ responses: success(json(counted, { example: { n: "x" } })) }),
		server: "answers that example",
		wrong: (right) => (right.ok ? Response.json({ n: "x" }) : right),
		finding: takesNoNumber,
	},
	{
		name: "an example of a request that breaks its schema",
		document: taking(json(counted, { example: { n: "x" } })),
		server: "takes that example",
		wrong: takesAnything,
		finding: takesNoNumber,
	},
	{
		name: "values that a schema gives itself and refuses",
		document: taking(json({ ...counted, properties: { n: { type: "integer", example: "x", default: "y" } } }), {}, v30),
		notRun: [leftOut],
		server: "takes them",
		wrong: takesAnything,
		finding: takesNoNumber,
	},
	{
		name: "`nullable` where it has no effect",
		document: taking(
			json({
				...counted,
				properties: {
					n: { type: "integer" },
					m: { nullable: true, allOf: [{ type: "string" }] },
					o: { nullable: true },
				},
			}),
			{},
			v30,
		),
		server: "takes null there",
		wrong: takesAnything,
		finding: { in: "body", pointer: "/m", rule: "type", received: "null, and status 200" },
	},
	{
		name: "`nullable` beside a list without null",
		document: taking(
			json({ ...counted, properties: { n: { type: "integer" }, k: { type: "string", nullable: true, enum: ["a"] } } }),
			{},
			v30,
		),
		server: "takes null there",
		wrong: takesAnything,
		finding: { in: "body", pointer: "/k", rule: "enum", received: "null, and status 200" },
	},
	{
		name: "parts of another operation that are referred to",
		document: documentOf({
			"/a": { post: { operationId: "a", requestBody: { content: json(counted) }, responses: success() } },
			"/b": {
				post: {
					operationId: "b",
					requestBody: { $ref: "#/paths/~1a/post/requestBody" },
					responses: { 200: { $ref: "#/paths/~1a/post/responses/200" } },
				},
			},
		}),
		server: "takes anything",
		wrong: takesAnything,
		finding: { ...takesNoNumber, operationId: "b" },
	},
	{
		name: "patterns that are none with the flag u",
		document: taking(
			json({ type: "object", required: ["p"], properties: { p: { type: "string", pattern: "^[\\w\\-\\@]+$" } } }),
		),
		server: "takes anything",
		wrong: takesAnything,
		finding: { in: "body", pointer: "/p", rule: "pattern" },
	},
	{
		name: "an example that stands on another host, and is not asked for there",
		document: getting({
			responses: success(json(counted, { examples: { far: { externalValue: "https://127.0.0.1:9/far.json" } } })),
		}),
		server: "answers no number",
		wrong: (right) => (right.ok ? Response.json({ n: "x" }) : right),
		finding: takesNoNumber,
	},
	{
		name: "a pattern that is none of ECMA-262",
		document: taking(json({ ...counted, properties: { n: { type: "integer" }, p: { pattern: "(?i)^abc$" } } })),
		server: "takes anything",
		wrong: takesAnything,
		finding: takesNoNumber,
	},
	{
		name: "ids and references where they mean nothing",
		document: taking(
			json(
				{
					...counted,
					properties: {
						n: { type: "integer" },
						id: { type: "string" },
						$id: { type: "string" },
						$ref: { type: "string" },
					},
					"x-source": { id: "urn:x", $id: "http://[no", $ref: "#/nowhere" },
				},
				{ example: { n: 1, id: "#/x", $id: "http://[no", $ref: "#/nowhere" } },
			),
			{},
			{ "x-more": { id: 7, $id: 7, schema: { $ref: "nowhere.yaml" } } },
		),
		server: "takes anything",
		wrong: takesAnything,
		finding: takesNoNumber,
	},
	{
		name: "a reference to nothing beside what can be used",
		document: documentOf({
			"/a": {
				post: {
					operationId: "lost",
					requestBody: { required: true, content: json({ $ref: "#/components/schemas/None" }) },
					responses: success(),
				},
			},
			"/b": { get: { operationId: "fine", responses: success() } },
		}),
		notRun: ['no request of it can be judged: refers to "#/components/schemas/None", and there is nothing'],
		server: "fails",
		wrong: fails,
		finding: { operationId: "fine", in: "status", received: "status 500" },
	},
]);

describe("an example that breaks its schema", () => {
	const document: OpenApiDocument = getting({ responses: success(json(counted, { example: { n: "x" } })) });

	test("is left out, and said to be", async () => {
		const { flaws, operations } = await loadContract(document);
		expect(operations[0]?.responses[0]?.media[0]?.examples).toEqual([]);
		expect(flaws).toEqual([
			{
				pointer: "/paths/~1a/get/responses/200/content/application~1json/example",
				message: expect.stringMatching(
					/^the example "example" of the response 200 of getA .+ \/n must be integer .+ left out$/,
				),
			},
		]);
	});

	test("is a finding where the document is to be strict", async () => {
		const report = await runOnMock(document, { strictDocument: true, phases: ["examples"] });
		expect(causesIn(report)).toEqual(["the example example of the response 200 of getA breaks type at /n"]);
	});
});

test("a document without a path has no case, and no cell", async () => {
	const report = await runOnMock(documentOf({}));
	expect(report.phases.filter(({ cases }) => cases > 0)).toEqual([]);
	expect(report.coverage.total).toBe(0);
});
