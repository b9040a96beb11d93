import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const text = { type: "string" };
const shipped = { properties: { way: { const: "ship" } }, required: ["way"] };
const base = { type: "object", properties: { way: { enum: ["ship", "store"] }, street: text, shop: text } };

// biome-ignore-start lint/suspicious/noThenProperty: the keyword's name
/** Conditions. */
export const conditions: readonly Row[] = area("conditions", [
	schemaRow("if, then and else", {
		schema: { ...base, if: shipped, then: { required: ["street"] }, else: { required: ["shop"] } },
		valid: [{ way: "ship", street: "Main Street 1" }, { way: "store", shop: "North" }, { shop: "North" }],
		invalid: [
			[{ way: "ship" }, "/street required"],
			[{ way: "store" }, "/shop required"],
		],
		becomes: [{ ...base, if: shipped, then: { required: ["street"] } }, "C9.loosened"],
	}),
	schemaRow("if and then", {
		schema: { ...base, if: shipped, then: { required: ["street"] } },
		valid: [{}, { way: "store" }, { way: "ship", street: "Main Street 1" }],
		invalid: [[{ way: "ship" }, "/street required"]],
		becomes: [{ ...base, if: shipped, then: { required: ["street", "shop"] } }, "E7"],
	}),
	schemaRow("if and else", {
		schema: { ...base, if: shipped, else: { required: ["shop"] } },
		valid: [{ way: "ship" }, { way: "store", shop: "North" }],
		invalid: [[{ way: "store" }, "/shop required"]],
		becomes: [base, "C9.loosened"],
	}),
	schemaRow("then without if", {
		schema: { ...base, then: { required: ["street"] } },
		valid: [{}, { way: "ship" }],
		invalid: [[{ way: "fly" }, "/way enum"]],
		becomes: [{ ...base, required: ["way"] }, "E7"],
	}),
	schemaRow("if alone", {
		schema: { ...base, if: shipped },
		valid: [{}, { way: "ship" }],
		invalid: [[{ way: "fly" }, "/way enum"]],
		becomes: [{ ...base, if: shipped, required: ["way"] }, "E7"],
	}),
	schemaRow("conditions in allOf", {
		schema: {
			...base,
			allOf: [
				{ if: shipped, then: { required: ["street"] } },
				{ if: { properties: { way: { const: "store" } }, required: ["way"] }, then: { required: ["shop"] } },
			],
		},
		valid: [{}, { way: "ship", street: "Main Street 1" }, { way: "store", shop: "North" }],
		invalid: [
			[{ way: "ship" }, "/street required"],
			[{ way: "store" }, "/shop required"],
		],
		becomes: [{ ...base, allOf: [{ if: shipped, then: { required: ["street"] } }] }, "C9.loosened"],
	}),
	schemaRow("a condition in a condition", {
		schema: {
			...base,
			if: { required: ["way"] },
			then: { if: shipped, then: { required: ["street"] }, else: { required: ["shop"] } },
		},
		valid: [{}, { way: "ship", street: "Main Street 1" }, { way: "store", shop: "North" }],
		invalid: [
			[{ way: "ship" }, "/street required"],
			[{ way: "store" }, "/shop required"],
		],
		becomes: [
			{ ...base, if: { required: ["way"] }, then: { if: shipped, then: { required: ["street"] } } },
			"C9.loosened",
		],
	}),
	schemaRow("a condition on the type", {
		schema: {
			type: "object",
			properties: {
				size: { type: ["integer", "string"], if: { type: "string" }, then: { minLength: 2 }, else: { minimum: 2 } },
			},
		},
		valid: [{ size: "ab" }, { size: 2 }],
		invalid: [
			[{ size: "a" }, "/size minLength"],
			[{ size: 1 }, "/size minimum"],
		],
		becomes: [
			{
				type: "object",
				properties: { size: { type: ["integer", "string"], if: { type: "string" }, then: { minLength: 2 } } },
			},
			"C9.loosened",
		],
	}),
	schemaRow("then false", {
		schema: { ...base, if: { required: ["street", "shop"] }, then: false },
		valid: [{}, { street: "Main Street 1" }],
		invalid: [[{ street: "Main Street 1", shop: "North" }, "then"]],
		becomes: [base, "C9.loosened"],
	}),
]);
// biome-ignore-end lint/suspicious/noThenProperty: the keyword's name
