import { openSpec, valueJudgeOf, valuePlaces } from "@forter-orders/spec";
import { expect, test } from "vitest";
import { editAt } from "../src/faults/edit.ts";
import { mutationsOf } from "../src/faults/mutations.ts";
import { createMock, type OpenApiDocument } from "../src/index.ts";
import { contract, send } from "./support.ts";

const spec = openSpec(contract);
const examples = (spec.operations[0]?.responses ?? []).flatMap(({ status, media }) =>
	media.flatMap(({ schema = "", examples }) => examples.map(({ name, value }) => ({ status, schema, name, value }))),
);

test.each(examples)("every mutation of $status $name breaks the schema where it says", ({ schema, value }) => {
	const judge = valueJudgeOf(spec, "response");
	expect(judge.findings(schema, value)).toEqual([]);
	const mutations = mutationsOf(valuePlaces(spec, schema, value));
	expect(mutations.length).toBeGreaterThan(4);
	for (const mutation of mutations) {
		const mutated = editAt(value, mutation.pointer, "value" in mutation ? { value: mutation.value } : undefined);
		const [finding] = judge.findings(schema, mutated);
		expect(finding, JSON.stringify(mutation)).toMatchObject({ pointer: mutation.pointer, keyword: mutation.rule });
	}
});

const schema = {
	type: "object",
	required: ["kind", "size"],
	properties: {
		kind: { const: "box" },
		size: { enum: ["s", "m"] },
		"a/b": { type: ["integer", "null"] },
		tags: { type: "array", items: { type: "string" } },
		old: { type: "string", nullable: true },
		free: {},
	},
};
const box = { kind: "box", size: "s", "a/b": 1, tags: ["x"], old: "y", free: 1 };
const document: OpenApiDocument = {
	openapi: "3.1.0",
	info: { title: "Boxes", version: "1" },
	paths: {
		"/box": {
			get: {
				operationId: "GetBox",
				responses: {
					200: {
						description: "A box.",
						content: { "application/json": { schema, examples: { one: { value: box } } } },
					},
				},
			},
		},
	},
};

function mutationsIn(whole: OpenApiDocument): unknown[][] {
	const schemaAt = "/paths/~1box/get/responses/200/content/application~1json/schema";
	const mutations = mutationsOf(valuePlaces(openSpec(whole), schemaAt, box));
	return mutations.map(({ pointer, rule, value }) => [pointer, rule, value]);
}

test("finds every way to break a schema that it knows, and no other", () => {
	expect(mutationsIn(document)).toEqual([
		["", "type", 4711],
		["", "type", null],
		["/kind", "required", undefined],
		["/kind", "const", "MUTATED_VALUE"],
		["/size", "required", undefined],
		["/size", "enum", "MUTATED_VALUE"],
		["/a~1b", "type", "mutated"],
		["/tags", "type", 4711],
		["/tags", "type", null],
		["/tags/0", "type", 4711],
		["/tags/0", "type", null],
		["/old", "type", 4711],
		["/old", "type", null],
	]);
});

test("knows that `nullable` allows null in OpenAPI 3.0, and nothing in later versions", () => {
	const ofOld = (openapi: string) => mutationsIn({ ...document, openapi }).filter(([pointer]) => pointer === "/old");
	expect(ofOld("3.0.3")).toEqual([["/old", "type", 4711]]);
	expect(ofOld("3.1.0")).toEqual([
		["/old", "type", 4711],
		["/old", "type", null],
	]);
});

test("gives the mutation of the seed, the same each time, of a document of its own", async () => {
	const mock = await createMock({ document });
	const get = async (seed: number) => {
		const prefer = `fault=mutation; seed=${seed}`;
		return (await send(mock, undefined, { method: "GET", path: "/box", headers: { prefer } })).json();
	};
	expect(await get(2)).toEqual({ size: "s", "a/b": 1, tags: ["x"], old: "y", free: 1 });
	expect(await get(6)).toEqual({ ...box, "a/b": "mutated" });
	expect(await get(6 + 13)).toEqual(await get(6));
});

test.each([
	[{ a: { b: [1, 2] } }, "/a/b/1", { value: 9 }, { a: { b: [1, 9] } }],
	[{ a: 1, b: 2 }, "/a", undefined, { b: 2 }],
	[{ a: 1 }, "/c", { value: 3 }, { a: 1, c: 3 }],
	[{ "a/b": 1 }, "/a~1b", { value: null }, { "a/b": null }],
	[{ a: 1 }, "", { value: 5 }, 5],
	[{ a: 1 }, "/x/y", { value: 5 }, { a: 1 }],
])("edits %j at %j", (value, pointer, replacement, expected) => {
	const before = structuredClone(value);
	expect(editAt(value, pointer, replacement)).toEqual(expected);
	expect(value).toEqual(before);
});
