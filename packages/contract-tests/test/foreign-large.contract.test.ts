import { expect, test } from "vitest";
import { describeForeign, takesAnything } from "./support/foreign.ts";
import { reasonsIn, runOnMock } from "./support/runs.ts";
import { documentOf, json, success, taking } from "./support/small-documents.ts";

const ofOne = (schema: unknown, rest = {}) =>
	taking(json({ type: "object", properties: { n: { type: "integer" }, large: schema }, ...rest }));
const takesNoNumber = { in: "body", pointer: "/n", rule: "type" };

const noneFound = "no body with exactly one broken rule was found";
const unmade = "no valid body could be made for it";

describeForeign([
	{
		name: "bounds that no server reaches",
		document: ofOne({
			anyOf: [
				{ type: "array", items: { type: "string" }, maxItems: 2 ** 31 },
				{ type: "string", maxLength: 2 ** 31 - 1 },
			],
		}),
		notRun: [noneFound],
		server: "takes anything",
		wrong: takesAnything,
		finding: takesNoNumber,
	},
	{
		name: "a number beyond those that a step of one changes",
		document: ofOne({ type: "integer", minimum: 2 ** 60 }),
		notRun: [noneFound],
		server: "takes anything",
		wrong: takesAnything,
		finding: takesNoNumber,
	},
	{
		name: "a text of a megabyte at least, that may be left out",
		document: ofOne({ type: "string", minLength: 1_000_000 }),
		notRun: [unmade, noneFound],
		server: "takes anything",
		wrong: takesAnything,
		finding: takesNoNumber,
	},
	{
		name: "schemas inside themselves",
		document: taking(
			json({ $ref: "#/components/schemas/Tree" }),
			{},
			{
				components: {
					schemas: {
						Tree: {
							type: "object",
							required: ["n"],
							properties: {
								n: { type: "integer" },
								kids: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
							},
						},
					},
				},
			},
		),
		server: "takes anything",
		wrong: takesAnything,
		finding: takesNoNumber,
	},
]);

const needed = (schema: unknown) => ({ type: "object", required: ["large"], properties: { large: schema } });

test.each([
	["a text of a megabyte", needed({ type: "string", minLength: 1_000_000 })],
	["a list of a million entries", needed({ type: "array", items: { type: "integer" }, minItems: 1_000_000 })],
	["an object of a million members", { type: "object", minProperties: 1_000_000 }],
	["a body without an end", { $ref: "#/components/schemas/Endless" }],
])("%s that must be there is not sent, and each case says so", async (_, schema) => {
	const document = documentOf(
		{
			"/a": {
				post: {
					operationId: "postA",
					requestBody: { required: true, content: json(schema) },
					responses: success(),
				},
			},
		},
		{
			components: {
				schemas: {
					Endless: {
						type: "object",
						required: ["next"],
						properties: { next: { $ref: "#/components/schemas/Endless" } },
					},
				},
			},
		},
	);
	const report = await runOnMock(document);
	expect(report.findings).toEqual([]);
	expect(reasonsIn(report)).toContain("no request can be made: no body of application/json could be made for it");
	expect(report.phases.find(({ phase }) => phase === "fuzz")).toMatchObject({
		passed: 0,
		reasons: [{ reason: "no valid body could be made", cases: expect.any(Number) }],
	});
});

test("a body of many members is tried in all of them", async () => {
	const names = Array.from({ length: 150 }, (_, index) => `member${index}`);
	const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
	const document = taking(json({ type: "object", properties, required: names }));
	const report = await runOnMock(document, { phases: ["boundary"] });
	expect(report.findings).toEqual([]);
	expect(report.phases).toEqual([expect.objectContaining({ notRun: 0, passed: report.phases[0]?.cases })]);
	expect(report.phases[0]?.cases).toBeGreaterThan(8 * names.length);
});
