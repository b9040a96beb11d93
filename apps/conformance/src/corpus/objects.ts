import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const text = { type: "string" };
const whole = { type: "integer" };

/** The keywords of JSON Schema about objects. */
export const objects: readonly Row[] = area("objects", [
	schemaRow("properties", {
		schema: { type: "object", properties: { size: whole } },
		valid: [{}, { size: 3 }, { size: 3, colour: "red" }],
		invalid: [[{ size: "3" }, "/size type"]],
		becomes: [{ type: "object", properties: { size: whole, colour: text } }, "E1"],
	}),
	schemaRow("properties that are true and false", {
		schema: { type: "object", properties: { any: true, never: false } },
		valid: [{ any: [1] }, {}],
		invalid: [[{ never: 1 }, "/never properties"]],
		becomes: [{ type: "object", properties: { any: text, never: false } }, "T2"],
	}),
	schemaRow("properties without a type", {
		schema: { properties: { size: whole } },
		valid: [{ size: 3 }, "text", 7, [{ size: "3" }], null],
		invalid: [[{ size: true }, "/size type"]],
		becomes: [{ properties: { size: whole }, required: ["size"] }, "E7"],
	}),
	schemaRow("required", {
		schema: { type: "object", properties: { name: text }, required: ["name"] },
		valid: [{ name: "Robin" }],
		invalid: [[{}, "/name required"]],
		becomes: [{ type: "object", properties: { name: text } }, "E8"],
	}),
	schemaRow("required of a member that is not described", {
		schema: { type: "object", required: ["name"] },
		valid: [{ name: null }],
		invalid: [[{ Name: "Robin" }, "/name required"]],
		becomes: [{ type: "object" }, "E8"],
	}),
	schemaRow("required in an object inside", {
		schema: {
			type: "object",
			properties: { box: { type: "object", required: ["size"], properties: { size: whole } } },
		},
		valid: [{}, { box: { size: 1 } }],
		invalid: [[{ box: {} }, "/box/size required"]],
		becomes: [{ type: "object", properties: { box: { type: "object", properties: { size: whole } } } }, "E8"],
	}),
	schemaRow("additionalProperties false", {
		schema: { type: "object", properties: { size: whole }, additionalProperties: false },
		valid: [{}, { size: 3 }],
		invalid: [[{ size: 3, colour: "red" }, "/colour additionalProperties"]],
		becomes: [{ type: "object", properties: { size: whole } }, "E11"],
	}),
	schemaRow("a member that is wrong beside one that is refused", {
		schema: { type: "object", properties: { size: whole }, additionalProperties: false },
		valid: [{ size: 1 }],
		invalid: [[{ size: "1", colour: "red" }, "/size type", "/colour additionalProperties"]],
		becomes: [{ type: "object", properties: { size: whole } }, "E11"],
	}),
	schemaRow("additionalProperties as a schema", {
		schema: { type: "object", properties: { size: whole }, additionalProperties: text },
		valid: [{ size: 3, colour: "red" }],
		invalid: [[{ colour: 3 }, "/colour type"]],
		becomes: [
			{ type: "object", properties: { size: whole }, additionalProperties: { type: ["string", "null"] } },
			"T5.allowed",
		],
	}),
	schemaRow("additionalProperties of a map of maps", {
		schema: { type: "object", additionalProperties: { type: "object", additionalProperties: whole } },
		valid: [{}, { box: { size: 3 } }],
		invalid: [[{ box: { size: "3" } }, "/box/size type"]],
		becomes: [{ type: "object", additionalProperties: { type: "object", additionalProperties: text } }, "T3"],
	}),
	schemaRow("patternProperties", {
		schema: { type: "object", patternProperties: { "^size": whole } },
		valid: [{ sizeOfBox: 3, colour: "red" }],
		invalid: [[{ sizeOfBox: "3" }, "/sizeOfBox type"]],
		becomes: [{ type: "object" }, "E13.removed"],
	}),
	schemaRow("patternProperties beside additionalProperties", {
		schema: { type: "object", patternProperties: { "^x-": true }, additionalProperties: false },
		valid: [{ "x-note": 1 }],
		invalid: [[{ note: 1 }, "/note additionalProperties"]],
		becomes: [{ type: "object", patternProperties: { "^x-": text }, additionalProperties: false }, "T2"],
	}),
	schemaRow("propertyNames", {
		schema: { type: "object", propertyNames: { pattern: "^[a-z]+$" }, additionalProperties: whole },
		valid: [{}, { size: 1 }],
		invalid: [[{ Size: 1 }, "/Size propertyNames"]],
		becomes: [{ type: "object", additionalProperties: whole }, "E14.loosened"],
	}),
	schemaRow("propertyNames of listed names", {
		schema: { type: "object", propertyNames: { enum: ["width", "height"] } },
		valid: [{ width: 1, height: 2 }],
		invalid: [[{ depth: 1 }, "/depth propertyNames"]],
		becomes: [{ type: "object", propertyNames: { enum: ["width"] } }, "T9"],
	}),
	schemaRow("minProperties", {
		schema: { type: "object", minProperties: 2 },
		valid: [{ width: 1, height: 2 }],
		invalid: [[{ width: 1 }, "minProperties"]],
		becomes: [{ type: "object", minProperties: 1 }, "E15.loosened"],
	}),
	schemaRow("maxProperties", {
		schema: { type: "object", maxProperties: 1 },
		valid: [{}, { width: 1 }],
		invalid: [[{ width: 1, height: 2 }, "maxProperties"]],
		becomes: [{ type: "object", maxProperties: 2 }, "E16.loosened"],
	}),
	schemaRow("dependentRequired", {
		schema: {
			type: "object",
			properties: { amount: whole, currency: text },
			dependentRequired: { amount: ["currency"] },
		},
		valid: [{}, { currency: "EUR" }, { amount: 1, currency: "EUR" }],
		invalid: [[{ amount: 1 }, "/currency dependentRequired"]],
		becomes: [{ type: "object", properties: { amount: whole, currency: text } }, "E17.loosened"],
	}),
	schemaRow("dependentSchemas", {
		schema: {
			type: "object",
			properties: { gift: { type: "boolean" }, card: text },
			dependentSchemas: { gift: { required: ["card"] } },
		},
		valid: [{}, { card: "Hello." }, { gift: true, card: "Hello." }],
		invalid: [[{ gift: true }, "/card required"]],
		becomes: [{ type: "object", properties: { gift: { type: "boolean" }, card: text } }, "E18.loosened"],
	}),
]);
