import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const sized = { type: "object", properties: { size: whole }, required: ["size"] };

// biome-ignore-start lint/suspicious/noThenProperty: the keyword's name
/** What no other keyword has looked at. */
export const unevaluated: readonly Row[] = area("unevaluated", [
	schemaRow("unevaluatedProperties after allOf", {
		schema: { allOf: [sized], properties: { colour: text }, unevaluatedProperties: false },
		valid: [{ size: 1 }, { size: 1, colour: "red" }],
		invalid: [[{ size: 1, shade: "dark" }, "/shade unevaluatedProperties"]],
		becomes: [{ allOf: [sized], properties: { colour: text } }, "E11"],
	}),
	schemaRow("unevaluatedProperties after a reference", {
		schema: { $ref: "#/components/schemas/Sized", properties: { colour: text }, unevaluatedProperties: false },
		schemas: { Sized: sized },
		valid: [{ size: 1, colour: "red" }],
		invalid: [
			[{ size: 1, shade: "dark" }, "/shade unevaluatedProperties"],
			[{ colour: "red" }, "/size required"],
		],
		becomes: [{ $ref: "#/components/schemas/Sized", properties: { colour: text } }, "E11"],
	}),
	schemaRow("unevaluatedProperties as a schema", {
		schema: { allOf: [sized], unevaluatedProperties: text },
		valid: [{ size: 1, shade: "dark" }],
		invalid: [[{ size: 1, shade: 2 }, "/shade type"]],
		becomes: [{ allOf: [sized], unevaluatedProperties: false }, "E10"],
	}),
	schemaRow("unevaluatedProperties after anyOf", {
		schema: {
			type: "object",
			anyOf: [sized, { properties: { colour: text }, required: ["colour"] }],
			unevaluatedProperties: false,
		},
		valid: [{ size: 1 }, { colour: "red" }, { size: 1, colour: "red" }],
		invalid: [[{ size: 1, colour: 2 }, "/colour unevaluatedProperties"]],
		becomes: [
			{ type: "object", anyOf: [sized, { properties: { colour: text }, required: ["colour"] }] },
			"E19.loosened",
		],
	}),
	schemaRow("unevaluatedProperties after a condition", {
		schema: {
			type: "object",
			properties: { way: text },
			if: { properties: { way: { const: "ship" } }, required: ["way"] },
			then: { properties: { street: text } },
			else: { properties: { shop: text } },
			unevaluatedProperties: false,
		},
		valid: [{ way: "ship", street: "Main Street 1" }, { way: "store", shop: "North" }, {}],
		invalid: [
			[{ way: "ship", shop: "North" }, "/shop unevaluatedProperties"],
			[{ way: "store", street: "Main Street 1" }, "/street unevaluatedProperties"],
		],
		becomes: [
			{
				type: "object",
				properties: { way: text },
				if: { properties: { way: { const: "ship" } }, required: ["way"] },
				then: { properties: { street: text } },
				else: { properties: { shop: text } },
			},
			"E19.loosened",
		],
	}),
	schemaRow("unevaluatedProperties after a condition that does not hold", {
		schema: {
			type: "object",
			if: { properties: { size: { const: 1 } }, required: ["size"] },
			unevaluatedProperties: false,
		},
		valid: [{}, { size: 1 }],
		invalid: [[{ size: 2 }, "/size unevaluatedProperties"]],
		becomes: [{ type: "object" }, "E19.loosened"],
	}),
	schemaRow("unevaluatedProperties after dependentSchemas", {
		schema: {
			type: "object",
			properties: { gift: { type: "boolean" } },
			dependentSchemas: { gift: { properties: { card: text } } },
			unevaluatedProperties: false,
		},
		valid: [{ gift: true, card: "Hello." }, {}],
		invalid: [[{ card: "Hello." }, "/card unevaluatedProperties"]],
		becomes: [
			{
				type: "object",
				properties: { gift: { type: "boolean" } },
				dependentSchemas: { gift: { properties: { card: text } } },
			},
			"E19.loosened",
		],
	}),
	schemaRow("unevaluatedItems after prefixItems", {
		schema: { type: "array", prefixItems: [text], unevaluatedItems: false },
		valid: [[], ["a"]],
		invalid: [[["a", 1], "/1 unevaluatedItems"]],
		becomes: [{ type: "array", prefixItems: [text] }, "B14.loosened"],
	}),
	schemaRow("unevaluatedItems as a schema", {
		schema: { type: "array", allOf: [{ prefixItems: [text] }], unevaluatedItems: whole },
		valid: [["a", 1, 2]],
		invalid: [[["a", "b"], "/1 type"]],
		becomes: [{ type: "array", allOf: [{ prefixItems: [text] }] }, "B14.loosened"],
	}),
	schemaRow("unevaluatedItems after contains", {
		schema: { type: "array", contains: text, unevaluatedItems: whole },
		valid: [
			["a", 1],
			[1, "a"],
		],
		invalid: [[["a", true], "/1 type"]],
		becomes: [{ type: "array", contains: text }, "B14.loosened"],
		why: "JSON Schema 2020-12, 10.3.1.3: an item that `contains` takes is evaluated",
	}),
	schemaRow("unevaluatedItems after a branch that looks at all of them", {
		schema: { type: "array", anyOf: [{ items: text }, { maxItems: 1 }], unevaluatedItems: whole },
		valid: [["a", "b", "c"], [1]],
		invalid: [[[true], "/0 type"]],
		becomes: [{ type: "array", anyOf: [{ items: text }, { maxItems: 1 }] }, "B14.loosened"],
		uncovered: ["body/*/type", "200/*/type"],
		why: "a value of another type is refused by one branch and taken by the other, so no type is wrong by itself",
	}),
]);
// biome-ignore-end lint/suspicious/noThenProperty: the keyword's name
