import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const text = { type: "string" };
const whole = { type: "integer" };

/** The keywords of JSON Schema about lists. */
export const arrays: readonly Row[] = area("arrays", [
	schemaRow("items", {
		schema: { type: "array", items: whole },
		valid: [[], [1, 2]],
		invalid: [[[1, "2"], "/1 type"]],
		becomes: [{ type: "array", items: { type: "number" } }, "T1"],
	}),
	schemaRow("items of objects", {
		schema: { type: "array", items: { type: "object", required: ["size"], properties: { size: whole } } },
		valid: [[], [{ size: 1 }, { size: 2 }]],
		invalid: [[[{ size: 1 }, {}], "/1/size required"]],
		becomes: [{ type: "array", items: { type: "object", properties: { size: whole } } }, "E8"],
	}),
	schemaRow("items of lists", {
		schema: { type: "array", items: { type: "array", items: whole } },
		valid: [[], [[]], [[1], [2, 3]]],
		invalid: [[[[1], [true]], "/1/0 type"]],
		becomes: [{ type: "array", items: { type: "array", items: whole, maxItems: 2 } }, "B9.tightened"],
	}),
	schemaRow("items false", {
		schema: { type: "array", items: false },
		valid: [[]],
		invalid: [[[1], "/0 items"]],
		becomes: [{ type: "array" }, "B13.removed"],
	}),
	schemaRow("items without a type", {
		schema: { items: whole },
		valid: [[1], "text", { 0: "a" }],
		invalid: [[["a"], "/0 type"]],
		becomes: [{ items: text }, "T3"],
	}),
	schemaRow("prefixItems", {
		schema: { type: "array", prefixItems: [text, whole] },
		valid: [[], ["a"], ["a", 1], ["a", 1, null]],
		invalid: [[["a", "b"], "/1 type"]],
		becomes: [{ type: "array", prefixItems: [text, text] }, "T3"],
	}),
	schemaRow("prefixItems with items after them", {
		schema: { type: "array", prefixItems: [text], items: whole },
		valid: [["a", 1, 2]],
		invalid: [[["a", 1, "b"], "/2 type"]],
		becomes: [{ type: "array", prefixItems: [text], items: { type: "number" } }, "T1"],
	}),
	schemaRow("an item that is wrong beside one that is refused", {
		schema: { type: "array", prefixItems: [whole], items: false, minItems: 1 },
		valid: [[1]],
		invalid: [[["a", 1], "/0 type", "/1 items"]],
		becomes: [{ type: "array", prefixItems: [whole], items: false }, "B8.loosened"],
	}),
	schemaRow("prefixItems with nothing after them", {
		schema: { type: "array", prefixItems: [text, whole], items: false, minItems: 2 },
		valid: [["a", 1]],
		invalid: [
			[["a", 1, 2], "/2 items"],
			[["a"], "minItems"],
		],
		becomes: [{ type: "array", prefixItems: [text, whole], minItems: 2 }, "B13.removed"],
	}),
	schemaRow("minItems", {
		schema: { type: "array", items: whole, minItems: 2 },
		valid: [[1, 2]],
		invalid: [[[1], "minItems"]],
		becomes: [{ type: "array", items: whole, minItems: 1 }, "B8.loosened"],
	}),
	schemaRow("maxItems", {
		schema: { type: "array", items: whole, maxItems: 2 },
		valid: [[], [1, 2]],
		invalid: [[[1, 2, 3], "maxItems"]],
		becomes: [{ type: "array", items: whole, maxItems: 1 }, "B9.tightened"],
	}),
	schemaRow("uniqueItems", {
		schema: { type: "array", items: whole, uniqueItems: true },
		valid: [[], [1, 2]],
		invalid: [[[1, 2, 1], "uniqueItems"]],
		becomes: [{ type: "array", items: whole }, "B10.loosened"],
	}),
	schemaRow("uniqueItems of objects", {
		schema: { type: "array", items: { type: "object" }, uniqueItems: true },
		valid: [
			[{ a: 1, b: 2 }, { a: 1 }],
			[{ a: 1 }, { a: "1" }],
		],
		invalid: [
			[
				[
					{ a: 1, b: 2 },
					{ b: 2, a: 1 },
				],
				"uniqueItems",
			],
		],
		becomes: [{ type: "array", items: { type: "object" } }, "B10.loosened"],
	}),
	schemaRow("contains", {
		schema: { type: "array", contains: { const: "main" } },
		valid: [["main"], [1, "main"]],
		invalid: [
			[[], "contains"],
			[["side"], "contains"],
		],
		becomes: [{ type: "array" }, "B11.loosened"],
	}),
	schemaRow("minContains", {
		schema: { type: "array", items: whole, contains: { minimum: 10 }, minContains: 2 },
		valid: [[10, 1, 11]],
		invalid: [[[10, 1], "contains"]],
		becomes: [{ type: "array", items: whole, contains: { minimum: 10 }, minContains: 3 }, "B11.tightened"],
	}),
	schemaRow("minContains of none", {
		schema: { type: "array", contains: { const: "main" }, minContains: 0, maxContains: 1 },
		valid: [[], ["side"], ["main"]],
		invalid: [[["main", "main"], "contains"]],
		becomes: [{ type: "array", contains: { const: "main" }, minContains: 1, maxContains: 1 }, "B11.tightened"],
	}),
	schemaRow("maxContains", {
		schema: { type: "array", contains: { const: "main" }, maxContains: 1 },
		valid: [["main"], ["side", "main"]],
		invalid: [[["main", "main"], "contains"]],
		becomes: [{ type: "array", contains: { const: "main" } }, "B11.loosened"],
	}),
	schemaRow("a list of items of an older draft", {
		schema: { type: "array", items: [text, whole], additionalItems: false },
		valid: [[], ["a", 1]],
		invalid: [
			[["a", "b"], "/1 type"],
			[["a", 1, 2], "/2 items"],
		],
		becomes: [{ type: "array", prefixItems: [text, whole] }, "B13.removed"],
		why: "draft 2020-12 gives a list in `items` no meaning; documents that have one mean what `prefixItems` says",
	}),
]);
