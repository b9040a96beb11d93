import { openSpec, valueJudgeOf } from "@forter-orders/spec";
import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answering, ask, json } from "./small-documents.ts";

const schemaAt = "/paths/~1a/get/responses/200/content/application~1json/schema";

/** What a mock answers to `GET /a` where a schema is all that the document says. */
async function madeFor(schema: unknown, more: object = {}, prefer = "") {
	const document = answering(json(schema), more);
	const mock = await createMock({ document });
	const answer = await ask(mock, "/a", { headers: prefer === "" ? {} : { prefer } });
	const findings = valueJudgeOf(openSpec(document), "response").findings(schemaAt, answer.body);
	return { ...answer, findings, notes: mock.requests.at(-1)?.notes };
}

const node = { properties: { name: { type: "string" }, next: { $ref: "#/components/schemas/Node" } }, type: "object" };

test.each<[string, unknown, unknown]>([
	[
		"members that may be left out",
		{ properties: { a: { type: "integer" }, b: { type: "boolean" } } },
		{ a: 1, b: true },
	],
	["members of members", { properties: { a: { properties: { b: { const: 1 } } } } }, { a: { b: 1 } }],
	["one item of a list that may be empty", { type: "array", items: { const: "x" } }, ["x"]],
	["the items that it must have", { type: "array", minItems: 3, items: { const: "x" } }, ["x", "x", "x"]],
	["items by their place", { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], minItems: 2 }, [1, 2]],
	["a given example", { properties: { a: { type: "string", example: "Rex" } } }, { a: "Rex" }],
	["a default", { properties: { a: { type: "string", default: "Rex" } } }, { a: "Rex" }],
	["a listed value", { enum: ["first", "second"] }, "first"],
	["a constant", { const: { a: [1] } }, { a: [1] }],
	["all parts", { allOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { const: 2 } } }] }, { a: 1, b: 2 }],
	["the first alternative", { oneOf: [{ const: "a" }, { const: "b" }] }, "a"],
	[
		"what a schema beside a reference adds",
		{ $ref: "#/components/schemas/A", properties: { b: { const: 2 } } },
		{ a: 1, b: 2 },
	],
	[
		"only what comes back",
		{ properties: { r: { const: 1, readOnly: true }, w: { const: 2, writeOnly: true } }, required: ["w"] },
		{ r: 1 },
	],
	["null where nothing else may be", { type: "null" }, null],
])("makes a body with %s", async (_, schema, expected) => {
	const components = { schemas: { A: { properties: { a: { const: 1 } } } } };
	const { status, body, findings, notes } = await madeFor(schema, { components });
	expect([status, body, findings, notes]).toEqual([200, expected, [], []]);
});

test.each<[string, unknown]>([
	[
		"patterns",
		{
			properties: {
				a: { type: "string", pattern: "^[A-Z]{3}-\\d{2}$" },
				b: { type: "string", pattern: "^\\p{L}+\\-$" },
			},
		},
	],
	[
		"formats",
		{
			properties: Object.fromEntries(
				["date", "date-time", "email", "uri", "url", "uuid", "ipv4", "ipv6", "hostname"].map((format) => [
					format,
					{ type: "string", format },
				]),
			),
		},
	],
	["lengths", { properties: { a: { type: "string", minLength: 30 }, b: { type: "string", maxLength: 2 } } }],
	[
		"bounds",
		{
			properties: {
				a: { type: "integer", exclusiveMinimum: 99 },
				b: { type: "number", maximum: -0.5, multipleOf: 0.01 },
			},
		},
	],
	["required members that are not declared", { type: "object", required: ["id", "toString"] }],
	[
		"names that must be of a form",
		{
			type: "object",
			minProperties: 2,
			propertyNames: { pattern: "^[a-z]{2}$" },
			additionalProperties: { type: "integer" },
		},
	],
	[
		"members by pattern",
		{ type: "object", minProperties: 1, patternProperties: { "^x-": { type: "string" } }, additionalProperties: false },
	],
	["distinct items", { type: "array", minItems: 2, uniqueItems: true, items: { type: "string", format: "date" } }],
	["an item that must be there", { type: "array", contains: { const: 7 }, minContains: 2 }],
	[
		"a condition",
		{
			required: ["kind"],
			properties: { kind: { enum: ["card", "cash"] } },
			if: { properties: { kind: { const: "card" } } },
			// biome-ignore lint/suspicious/noThenProperty: the keyword's name
			then: { required: ["number"] },
		},
	],
	[
		"alternatives of open objects",
		{ oneOf: [{ properties: { a: { type: "string" } } }, { properties: { a: { type: "integer" } }, required: ["a"] }] },
	],
	[
		"members that depend on others",
		{ properties: { a: { type: "string" }, b: { type: "string" } }, dependentRequired: { a: ["b", "c"] } },
	],
	[
		"no member but the named ones",
		{ allOf: [{ properties: { a: { type: "string" } } }], unevaluatedProperties: false },
	],
])("makes a body that keeps %s, plain and at random", async (_, schema) => {
	for (const prefer of ["", "dynamic=true, seed=1", "dynamic=true, seed=2", "dynamic=true"]) {
		const { status, findings, notes } = await madeFor(schema, {}, prefer);
		expect([status, findings, notes]).toEqual([200, [], []]);
	}
});

test("makes a body of a schema that contains itself, as deep as it must be and no deeper", async () => {
	const components = {
		schemas: {
			Node: node,
			Tree: {
				required: ["kids"],
				properties: { kids: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
			},
		},
	};
	expect((await madeFor({ $ref: "#/components/schemas/Node" }, { components })).body).toEqual({ name: "text" });
	expect((await madeFor({ $ref: "#/components/schemas/Tree" }, { components })).body).toEqual({ kids: [] });
	for (const seed of [1, 2, 3]) {
		const { findings } = await madeFor(
			{ $ref: "#/components/schemas/Node" },
			{ components },
			`dynamic=true, seed=${seed}`,
		);
		expect(findings).toEqual([]);
	}
});

const named = (count: number) => Array.from({ length: count }, (_, index) => `S${index}`);
const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** As many schemas of objects as there are names, each of which has what it is given for each name as a property. */
function linked(count: number, property: (name: string) => object): object {
	const properties = Object.fromEntries(named(count).map((name) => [name, property(name)]));
	return Object.fromEntries(named(count).map((name) => [name, { type: "object", properties }]));
}

/** A chain of schemas, of which each refers to the next twice: as a tree it has two to the power of the count leaves. */
function chain(count: number): object {
	const both = (next: string) => ({ type: "object", properties: { a: refer(next), b: refer(next) } });
	const links = named(count).map((name, index): [string, object] => [name, both(`S${index + 1}`)]);
	return Object.fromEntries([...links, [`S${count}`, { type: "string" }]]);
}

test.each<[string, object]>([
	["all refer to each other", linked(20, refer)],
	["all refer to each other in lists", linked(8, (name) => ({ type: "array", items: refer(name) }))],
	["all refer to each other in parts", linked(8, (name) => ({ allOf: [refer(name)] }))],
	["refer to the next one twice", chain(40)],
])("makes a body of schemas that %s", async (_, schemas) => {
	for (const prefer of ["", "dynamic=true, seed=1"]) {
		const { status, text, findings } = await madeFor(refer("S0"), { components: { schemas } }, prefer);
		expect([status, findings]).toEqual([200, []]);
		expect(text.length).toBeLessThan(1_000_000);
	}
});

test.each([
	{ type: "array", minItems: 2 ** 31, items: { type: "string" } },
	{ type: "string", minLength: 2 ** 31 },
	{ type: "object", minProperties: 2 ** 31 },
])("makes no more than a part of a body as large as %j", async (schema) => {
	for (const prefer of ["", "dynamic=true, seed=1"]) {
		const { status, text, notes } = await madeFor(schema, {}, prefer);
		expect(status).toBe(200);
		expect(text.length).toBeLessThan(1_000_000);
		expect(notes).toEqual([expect.stringMatching(/^no body was found that keeps the schema at /)]);
	}
});

test.each([
	["a pattern that nothing matches", { type: "string", pattern: "^(?!.)x$" }],
	["bounds that exclude each other", { type: "integer", minimum: 2, maximum: 1 }],
	["nothing at all", false],
	["a member that is required and not allowed", { type: "object", required: ["a"], properties: { a: false } }],
])("answers with what it found, and notes it, for a schema of %s", async (_, schema) => {
	const { status, notes, text } = await madeFor(schema);
	expect(status).toBe(200);
	expect(text).not.toBe("");
	expect(notes).toEqual([`no body was found that keeps the schema at #${schemaAt}`]);
});
