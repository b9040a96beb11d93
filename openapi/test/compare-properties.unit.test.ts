import { describe, expect, test } from "vitest";
import { render } from "../scripts/compare/render.ts";
import { compare, differencesBetween, type Node, object, shortly, taking, taking30, text } from "./compare-support.ts";

describe("properties", () => {
	test("that one document lacks are listed with their path, at any depth", () => {
		const ours = taking(object({ payment: { type: "array", items: object({ bin: text, old: text }) } }));
		const theirs = taking30(
			object({ payment: { type: "array", items: object({ bin: text, wallet: object({ id: text }) }) } }),
		);
		expect(shortly(ours, theirs)).toEqual(["+payment[].wallet", "+payment[].wallet.id", "-payment[].old"]);
	});

	test("are found through references, allOf, anyOf, oneOf, lists and maps", () => {
		const schemas = {
			Base: object({ a: text }),
			Both: { allOf: [{ $ref: "#/components/schemas/Base" }, object({ b: text })] },
		};
		const parts = { anyOf: [object({ c: text }), { oneOf: [object({ d: text })] }] };
		const theirs = taking30(
			object({ both: { $ref: "#/components/schemas/Both" }, parts, map: { additionalProperties: text } }),
			schemas,
		);
		const ours = taking(object({ both: {}, parts: {}, map: {} }));
		const added = shortly(ours, theirs).filter((line) => line.startsWith("+"));
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
		const theirs = taking30({ $ref: "#/components/schemas/Tree" }, schemas);
		expect(shortly(taking(object({})), theirs)).toEqual(["+name", "+left", "+owner", "+owner.trees", "+owner.trees[]"]);
	});

	test("of a reference that leads to itself, out of the file or nowhere are left out, and a note says so", () => {
		const schemas = { Loop: { $ref: "#/components/schemas/Loop" } };
		const refs = ["#/components/schemas/Loop", "other.yaml", "#/components/schemas/Gone"];
		const theirs = taking30(object(Object.fromEntries(refs.map(($ref, index) => [`p${index}`, { $ref }]))), schemas);
		const { notes } = compare(taking(object({})), theirs);
		expect(notes).toHaveLength(3);
		expect(notes[1]).toMatch(/^theirs\.yaml: "other\.yaml" leads out of the file or nowhere.*redocly bundle/);
	});

	test("are cut off with a note in a document that has no end of them", () => {
		const names = [..."abcdefghij"];
		const all = object(Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }])));
		const schemas = Object.fromEntries(names.map((name) => [name, structuredClone(all)]));
		const { notes } = compare(taking(object({})), taking30({ $ref: "#/components/schemas/a" }, schemas));
		expect(notes).toEqual(["theirs.yaml: only the first 20000 places of request of POST /orders/{id} were read."]);
	});
});

describe("types", () => {
	test("that differ are named on both sides", () => {
		const [difference] = differencesBetween(taking(object({ n: text })), taking30(object({ n: { type: "integer" } })));
		expect(difference).toMatchObject({ place: "n", differs: ["type"] });
		expect([difference?.ours?.types, difference?.theirs?.types]).toEqual([["string"], ["integer"]]);
	});

	test("are the same when one document writes nullable and the other the type null", () => {
		const theirs = { ...text, nullable: true };
		for (const ours of [{ type: ["string", "null"] }, { anyOf: [text, { type: "null" }] }]) {
			expect(shortly(taking(object({ n: ours })), taking30(object({ n: theirs })))).toEqual([]);
		}
		expect(shortly(taking(object({ n: text })), taking30(object({ n: theirs })))).toEqual(["~n type"]);
	});

	test("are the same when one document leaves out what properties, items or values imply", () => {
		const ours = taking(object({ o: object({}), l: { type: "array", items: {} }, v: { ...text, enum: ["A"] } }));
		expect(
			shortly(ours, taking30({ properties: { o: { properties: {} }, l: { items: {} }, v: { enum: ["A"] } } })),
		).toEqual([]);
	});
});

describe("requiredness", () => {
	test("that differs is named on both sides", () => {
		const [difference] = differencesBetween(taking(object({ n: text }, ["n"])), taking30(object({ n: text })));
		expect(difference).toMatchObject({ place: "n", differs: ["required"] });
		expect([difference?.ours?.required, difference?.theirs?.required]).toEqual(["required", "optional"]);
	});

	test("counts through allOf and references, and in every branch of anyOf but null", () => {
		const schemas = { Base: object({ n: text }, ["n"]) };
		const base = { $ref: "#/components/schemas/Base" };
		const ours = taking(object({ n: text }, ["n"]));
		expect(shortly(ours, taking30({ allOf: [base] }, schemas))).toEqual([]);
		expect(shortly(taking({ anyOf: [object({ n: text }, ["n"])] }), taking30(base, schemas))).toEqual([]);
		const orNull = taking(object({ m: { anyOf: [object({ n: text }, ["n"]), { type: "null" }] } }));
		expect(shortly(orNull, taking30(object({ m: { ...object({ n: text }, ["n"]), nullable: true } })))).toEqual([]);
	});

	test("in some branches only is neither required nor optional", () => {
		const ours = taking({ ...object({ n: text }), if: { required: ["m"] }, else: { required: ["n"] } });
		const [difference] = differencesBetween(ours, taking30(object({ n: text })));
		expect(difference?.ours?.required).toBe("required in some cases");
	});

	test("of the body as a whole is compared", () => {
		const theirs = taking30(object({}));
		const operation = (theirs.paths as Record<string, { post: { requestBody: Node } }>)["/orders/{id}"]?.post;
		if (operation) operation.requestBody.required = false;
		expect(shortly(taking(object({})), theirs)).toEqual(["~(body) required"]);
	});
});

describe("known values", () => {
	test("that one document lacks are named", () => {
		const ours = taking(object({ n: { ...text, enum: ["A", "B"] } }));
		const theirs = taking30(object({ n: { ...text, enum: ["B", "C", "D"] } }));
		expect(shortly(ours, theirs)).toEqual(["~n values"]);
		expect(render(compare(ours, theirs))).toContain("~ n  values: only theirs C | D, only ours A");
	});

	test("count alike in enum, x-extensible-enum and const, in any order", () => {
		const ours = taking(object({ n: { ...text, "x-extensible-enum": ["A", "B"] }, c: { const: "X" } }));
		const theirs = taking30(object({ n: { ...text, enum: ["B", "A"] }, c: { enum: ["X"] } }));
		expect(shortly(ours, theirs)).toEqual([]);
	});

	test("do not include null, which belongs to the type", () => {
		const theirs = taking30(object({ n: { ...text, nullable: true, enum: ["A", null] } }));
		expect(shortly(taking(object({ n: { type: ["string", "null"], enum: ["A", null] } })), theirs)).toEqual([]);
	});
});
