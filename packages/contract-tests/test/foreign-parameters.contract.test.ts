import { describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../src/index.ts";
import { describeForeign, type Foreign, refuses, takesAnything } from "./support/foreign.ts";
import { runOnMock, runOnWrong } from "./support/runs.ts";
import { documentOf, getting, json, success } from "./support/small-documents.ts";

type Json = Readonly<Record<string, unknown>>;

const list = { type: "array", items: { type: "integer" }, minItems: 2, maxItems: 3, example: [1, 2] };
const object = {
	type: "object",
	required: ["age"],
	properties: { age: { type: "integer" }, name: { type: "string" } },
	example: { age: 3, name: "Tom" },
};

/** A document with one parameter. */
function having(parameter: Json): OpenApiDocument {
	const whole = { required: true, ...parameter };
	if (parameter.in !== "path") return getting({ parameters: [whole] });
	const path = `/a/{${parameter.name}}`;
	return documentOf({ [path]: { get: { operationId: "getA", parameters: [whole], responses: success() } } });
}

const styles: readonly [parameter: Json, sent: string][] = [
	[{ name: "l", in: "query", schema: list }, "/a?l=1&l=2"],
	[{ name: "l", in: "query", schema: list, explode: false }, "/a?l=1,2"],
	[{ name: "l", in: "query", schema: list, style: "spaceDelimited", explode: false }, "/a?l=1%202"],
	[{ name: "l", in: "query", schema: list, style: "pipeDelimited", explode: false }, "/a?l=1|2"],
	[{ name: "o", in: "query", schema: object }, "/a?age=3&name=Tom"],
	[{ name: "o", in: "query", schema: object, explode: false }, "/a?o=age,3,name,Tom"],
	[{ name: "o", in: "query", schema: object, style: "deepObject" }, "/a?o[age]=3&o[name]=Tom"],
	[{ name: "o", in: "query", content: json(object) }, '/a?o={"age":3,"name":"Tom"}'],
	[{ name: "p", in: "path", schema: list }, "/a/1,2"],
	[{ name: "p", in: "path", schema: list, style: "label" }, "/a/.1,2"],
	[{ name: "p", in: "path", schema: list, style: "matrix", explode: true }, "/a/;p=1;p=2"],
	[{ name: "p", in: "path", schema: object, explode: true }, "/a/age=3,name=Tom"],
	[{ name: "x-l", in: "header", schema: list }, "x-l: 1,2"],
	[{ name: "x-o", in: "header", schema: object, explode: true }, "x-o: age=3,name=Tom"],
	[{ name: "x-o", in: "header", content: json(object) }, 'x-o: {"age":3,"name":"Tom"}'],
	[{ name: "c", in: "cookie", schema: list, explode: false }, "cookie: c=1,2"],
];

describe.each(styles)("the parameter %j", (parameter, sent) => {
	const document = having(parameter);

	test(`is sent as ${sent}, and its mock takes it`, async () => {
		const seen: string[] = [];
		const report = await runOnWrong(
			document,
			(right, { url, headers }) => {
				const { pathname, search } = new URL(url);
				seen.push(...[...headers].map(([name, value]) => `${name}: ${value}`), decoded(pathname + search));
				return right;
			},
			{ filter: ({ id }) => /^boundary\/getA\/.*\/present$/.test(id) },
		);
		expect(report.findings).toEqual([]);
		expect(seen).toContain(sent);
	});

	test("is kept by its mock in every case, and not by a server that takes anything", async () => {
		const kept = await runOnMock(document);
		expect({ findings: kept.findings, cells: kept.coverage.green }).toEqual({
			findings: [],
			cells: kept.coverage.total,
		});
		// A path without its parameter is another path, and an object in it has no bound that can be broken alone.
		if (parameter.in === "path" && parameter.schema === object) return;
		const { findings } = await runOnWrong(document, takesAnything, { phases: ["boundary"] });
		const place = { in: parameter.in, pointer: `/${parameter.name}` };
		expect(findings).toContainEqual(expect.objectContaining(place));
	});
});

/** Without escapes, but for that of a space, which stands for itself in no query. */
function decoded(path: string): string {
	return decodeURIComponent(path.replaceAll("%20", "%2520"));
}

const others: readonly Foreign[] = [
	{
		name: "header parameters whose names OpenAPI gives to other parts of the document",
		document: getting({
			parameters: ["Accept", "Content-Type", "Authorization"].map((name) => ({
				name,
				in: "header",
				required: true,
				schema: { const: "never" },
			})),
		}),
		server: "asks for them",
		wrong: refuses(({ headers }) => headers.get("authorization") !== "never"),
		finding: { in: "status", received: "status 400" },
	},
	{
		name: "names with spaces",
		document: documentOf({
			"/a b/{the id}": {
				get: {
					operationId: "get it",
					parameters: [
						{ name: "the id", in: "path", required: true, schema: { type: "string" } },
						{ name: "a b", in: "query", required: true, schema: { type: "string", minLength: 2 } },
					],
					responses: success(
						json(
							{ type: "object", properties: { "my name": { type: "string" } } },
							{
								examples: {
									"a good one": { value: { "my name": "x" } },
									'one "quoted", two': { value: { "my name": "y" } },
								},
							},
						),
						// By it a run finds out whether the server answers as it is asked to.
						{ 404: { description: "Not there." } },
					),
				},
			},
		}),
		server: "knows the first example only",
		wrong: (right) => (right.ok ? Response.json({ "my name": "x" }) : right),
		finding: { in: "body", rule: "example", pointer: "/my name" },
	},
	{
		name: "a flag without a value, and what need not be escaped",
		document: getting({
			parameters: [
				{ name: "flag", in: "query", required: true, allowEmptyValue: true, schema: { type: "boolean" } },
				{ name: "path", in: "query", required: true, allowReserved: true, schema: { type: "string", pattern: "^/" } },
			],
		}),
		server: "takes anything",
		wrong: takesAnything,
		finding: { in: "query", pointer: "/path", rule: "pattern" },
	},
];
describeForeign(others);

test("there is no case about a header that is none of the operation's parameters", async () => {
	const { coverage } = await runOnMock(others[0]?.document ?? {});
	expect(coverage.cells.filter(({ id }) => id.includes("/header/"))).toEqual([]);
});
