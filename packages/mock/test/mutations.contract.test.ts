import { expect, test } from "vitest";
import { follow, operationsOf } from "../src/document/document.ts";
import { examplesOf } from "../src/document/examples.ts";
import { pointerToken, readPointer } from "../src/document/json-pointer.ts";
import { responseSchema } from "../src/document/responses.ts";
import { placesOf } from "../src/document/schema-places.ts";
import { editAt } from "../src/faults/edit.ts";
import { mutationsOf } from "../src/faults/mutations.ts";
import { createMock, type OpenApiDocument } from "../src/index.ts";
import { createJudge } from "../src/judge/judge.ts";
import { contract, send } from "./support.ts";

const [operation] = operationsOf(contract);
const examples = Object.entries(follow(contract, operation?.operation.responses)).flatMap(([status, response]) =>
	examplesOf(contract, response).map(([name, value]) => ({ status: Number(status), name, value })),
);

test.each(examples)("every mutation of $status $name breaks the schema where it says", ({ status, value }) => {
	const judge = createJudge(contract, "response");
	const place = placeOf(status);
	expect(judge.findings(place, value)).toEqual([]);
	const mutations = mutationsOf(
		placesOf(contract, responseSchema(contract, follow(contract, operation?.operation.responses), status), value),
	);
	expect(mutations.length).toBeGreaterThan(4);
	for (const mutation of mutations) {
		const mutated = editAt(value, mutation.pointer, "value" in mutation ? { value: mutation.value } : undefined);
		const [finding] = judge.findings(place, mutated);
		expect(finding, JSON.stringify(mutation)).toMatchObject({ pointer: mutation.pointer, rule: mutation.rule });
	}
});

/** Where the schema of a response of the first operation stands, behind a reference if there is one. */
function placeOf(status: number): string {
	const responses = `/paths/${pointerToken(operation?.path ?? "")}/post/responses`;
	const reference = readPointer(contract, `${responses}/${status}/$ref`);
	const response = typeof reference === "string" ? reference.slice(1) : `${responses}/${status}`;
	return `${response}/content/application~1json/schema`;
}

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

test("finds every way to break a schema that it knows, and no other", () => {
	const mutations = mutationsOf(placesOf(document, schema, box)).map(({ pointer, rule, value }) => [
		pointer,
		rule,
		value,
	]);
	expect(mutations).toEqual([
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
	expect(await get(6 + 12)).toEqual(await get(6));
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
