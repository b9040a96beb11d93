import { describe, expect, test } from "vitest";
import { renderList } from "../src/list/render.ts";
import type { Json } from "./fixtures/documents.ts";
import { differencesBetween, list, object, shortly, taking, taking30, text } from "./support/listed.ts";

describe("properties", () => {
	test("that one document lacks are listed with their path, at any depth", () => {
		const base = taking(object({ payment: { type: "array", items: object({ bin: text, old: text }) } }));
		const next = taking30(
			object({ payment: { type: "array", items: object({ bin: text, wallet: object({ id: text }) }) } }),
		);
		expect(shortly(base, next)).toEqual(["+payment[].wallet", "+payment[].wallet.id", "-payment[].old"]);
	});

	test("are found through references, allOf, anyOf, oneOf, lists and maps", () => {
		const schemas = {
			Base: object({ a: text }),
			Both: { allOf: [{ $ref: "#/components/schemas/Base" }, object({ b: text })] },
		};
		const parts = { anyOf: [object({ c: text }), { oneOf: [object({ d: text })] }] };
		const next = taking30(
			object({ both: { $ref: "#/components/schemas/Both" }, parts, map: { additionalProperties: text } }),
			schemas,
		);
		const base = taking(object({ both: {}, parts: {}, map: {} }));
		const added = shortly(base, next).filter((line) => line.startsWith("+"));
		expect(added).toEqual(["+both.a", "+both.b", "+parts.c", "+parts.d", "+map.*"]);
	});

	test("of a schema that contains itself are listed once", () => {
		const schemas = {
			Tree: object({
				name: text,
				left: { $ref: "#/components/schemas/Tree" },
				owner: { $ref: "#/components/schemas/Owner" },
			}),
			Owner: object({ trees: { type: "array", items: { $ref: "#/components/schemas/Tree" } } }),
		};
		const next = taking30({ $ref: "#/components/schemas/Tree" }, schemas);
		expect(shortly(taking(object({})), next)).toEqual(["+name", "+left", "+owner", "+owner.trees", "+owner.trees[]"]);
	});

	test("of a reference that leads to itself, out of the file or nowhere may be anything, and a note says so", () => {
		const schemas = { Loop: { $ref: "#/components/schemas/Loop" } };
		const refs = ["#/components/schemas/Loop", "other.yaml", "#/components/schemas/Gone"];
		const next = taking30(object(Object.fromEntries(refs.map(($ref, index) => [`p${index}`, { $ref }]))), schemas);
		const { notes, operations } = list(taking(object({})), next);
		expect(operations[0]?.differences.map(({ place }) => place)).toEqual(["p0", "p1", "p2"]);
		expect(notes).toHaveLength(3);
		expect(notes[1]).toMatch(/^next\.yaml:1: refers to "other\.yaml", which leads to no schema/);
	});

	test("are cut off with a note in a document that has no end of them", () => {
		const names = [..."abcdefghij"];
		const all = object(Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }])));
		const schemas = Object.fromEntries(names.map((name) => [name, structuredClone(all)]));
		const { notes } = list(taking(object({})), taking30({ $ref: "#/components/schemas/a" }, schemas));
		expect(notes).toEqual(["next.yaml: only the first 20000 places of request of POST /orders/{id} were read."]);
	});
});

describe("types", () => {
	test("that differ are named on both sides", () => {
		const [difference] = differencesBetween(taking(object({ n: text })), taking30(object({ n: { type: "integer" } })));
		expect(difference).toMatchObject({ place: "n", differs: ["type"] });
		expect([difference?.base?.types, difference?.next?.types]).toEqual([["string"], ["integer"]]);
	});

	test("are the same when one document writes nullable and the other the type null", () => {
		const next = { ...text, nullable: true };
		for (const base of [{ type: ["string", "null"] }, { anyOf: [text, { type: "null" }] }]) {
			expect(shortly(taking(object({ n: base })), taking30(object({ n: next })))).toEqual([]);
		}
		expect(shortly(taking(object({ n: text })), taking30(object({ n: next })))).toEqual(["~n type"]);
	});

	test("are the same when one document leaves out what properties, items or values imply", () => {
		const o = { properties: { a: text } };
		const base = taking(object({ o: { ...o, type: "object" }, l: { type: "array", items: text }, v: { enum: ["A"] } }));
		const next = taking30({ properties: { o, l: { items: text }, v: { ...text, enum: ["A"] } } });
		expect(shortly(base, next)).toEqual([]);
	});
});

describe("requiredness", () => {
	test("that differs is named on both sides", () => {
		const [difference] = differencesBetween(taking(object({ n: text }, ["n"])), taking30(object({ n: text })));
		expect(difference).toMatchObject({ place: "n", differs: ["required"] });
		expect([difference?.base?.required, difference?.next?.required]).toEqual(["required", "optional"]);
	});

	test("counts through allOf and references, and in every branch of anyOf but null", () => {
		const schemas = { Base: object({ n: text }, ["n"]) };
		const ref = { $ref: "#/components/schemas/Base" };
		const base = taking(object({ n: text }, ["n"]));
		expect(shortly(base, taking30({ allOf: [ref] }, schemas))).toEqual([]);
		expect(shortly(taking({ anyOf: [object({ n: text }, ["n"])] }), taking30(ref, schemas))).toEqual([]);
		const orNull = taking(object({ m: { anyOf: [object({ n: text }, ["n"]), { type: "null" }] } }));
		expect(shortly(orNull, taking30(object({ m: { ...object({ n: text }, ["n"]), nullable: true } })))).toEqual([]);
	});

	test("in some branches only is neither required nor optional", () => {
		const base = taking({ ...object({ n: text }), if: { required: ["m"] }, else: { required: ["n"] } });
		const [difference] = differencesBetween(base, taking30(object({ n: text })));
		expect(difference?.base?.required).toBe("required in some cases");
	});

	test("of a read-only property counts in a response, and not in a request", () => {
		const known = object({ n: { ...text, readOnly: true } });
		const required = { ...known, required: ["n"] };
		expect(shortly(taking(known), taking(required))).toEqual([]);
		const answering = (schema: Json) => {
			const response = { description: "Done.", content: { "application/json": { schema } } };
			return { openapi: "3.1.0", paths: { "/a": { get: { responses: { 200: response } } } } };
		};
		expect(shortly(answering(known), answering(required))).toEqual(["~n required"]);
	});

	test("of the body as a whole is compared", () => {
		const next = taking30(object({}));
		const operation = (next.paths as Record<string, { post: { requestBody: Json } }>)["/orders/{id}"]?.post;
		if (operation) operation.requestBody.required = false;
		expect(shortly(taking(object({})), next)).toEqual(["~(body) required"]);
	});
});

describe("known values", () => {
	test("that one document lacks are named", () => {
		const base = taking(object({ n: { ...text, enum: ["A", "B"] } }));
		const next = taking30(object({ n: { ...text, enum: ["B", "C", "D"] } }));
		expect(shortly(base, next)).toEqual(["~n values"]);
		expect(renderList(list(base, next))).toContain("~ n  values: only base A, only next C | D");
	});

	test("count alike in enum, x-extensible-enum and const, in any order", () => {
		const base = taking(object({ n: { ...text, "x-extensible-enum": ["A", "B"] }, c: { const: "X" } }));
		const next = taking30(object({ n: { ...text, enum: ["B", "A"] }, c: { enum: ["X"] } }));
		expect(shortly(base, next)).toEqual([]);
	});

	test("do not include null, which belongs to the type", () => {
		const next = taking30(object({ n: { ...text, nullable: true, enum: ["A", null] } }));
		expect(shortly(taking(object({ n: { type: ["string", "null"], enum: ["A", null] } })), next)).toEqual([]);
	});
});
