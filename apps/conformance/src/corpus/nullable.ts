import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const openapi = "3.0.4";
const holder = (value: unknown) => ({ type: "object", properties: { value } });

/** Schemas of OpenAPI 3.0, whose keywords are not those of JSON Schema 2020-12. */
export const nullable: readonly Row[] = area("nullable", [
	schemaRow("nullable with a type", {
		openapi,
		schema: holder({ type: "string", nullable: true }),
		valid: [{ value: null }, { value: "a" }],
		invalid: [[{ value: 1 }, "/value type"]],
		becomes: [holder({ type: "string" }), "T5.refused"],
	}),
	schemaRow("nullable false", {
		openapi,
		schema: holder({ type: "string", nullable: false }),
		valid: [{ value: "a" }],
		invalid: [[{ value: null }, "/value type"]],
		becomes: [holder({ type: "string", nullable: true }), "T5.allowed"],
	}),
	schemaRow("nullable without a type", {
		openapi,
		schema: holder({ nullable: true, minLength: 2 }),
		valid: [{ value: null }, { value: 1 }, { value: "ab" }],
		invalid: [[{ value: "a" }, "/value minLength"]],
		becomes: [holder({ minLength: 2 })],
		why: "OpenAPI 3.0.4: nullable has an effect only beside a type, and without one null is allowed anyway",
	}),
	schemaRow("nullable beside allOf", {
		openapi,
		schema: holder({ nullable: true, allOf: [{ type: "string" }] }),
		valid: [{ value: "a" }],
		invalid: [[{ value: null }, "/value type"]],
		becomes: [holder({ nullable: true, type: "string", allOf: [{ type: "string" }] })],
		why: "OpenAPI 3.0.4: nullable widens its own type only, and what allOf asks for still holds",
	}),
	schemaRow("nullable beside an enum without null", {
		openapi,
		schema: holder({ type: "string", nullable: true, enum: ["a", "b"] }),
		valid: [{ value: "a" }],
		invalid: [
			[{ value: null }, "/value enum"],
			[{ value: "c" }, "/value enum"],
		],
		becomes: [holder({ type: "string", nullable: true, enum: ["a", "b", null] }), "T5.allowed"],
		why: "OpenAPI 3.0.4: an enum must list null to allow it",
	}),
	schemaRow("nullable beside an enum with null", {
		openapi,
		schema: holder({ type: "string", nullable: true, enum: ["a", null] }),
		valid: [{ value: "a" }, { value: null }],
		invalid: [[{ value: "b" }, "/value enum"]],
		becomes: [holder({ type: "string", nullable: true, enum: ["a", "b", null] }), "T8"],
	}),
	schemaRow("nullable on a schema that is referred to", {
		openapi,
		schema: holder({ $ref: "#/components/schemas/Text" }),
		schemas: { Text: { type: "string", nullable: true } },
		valid: [{ value: null }, { value: "a" }],
		invalid: [[{ value: 1 }, "/value type"]],
		becomes: [holder({ type: "string" }), "T5.refused"],
	}),
	schemaRow("nullable beside a reference has no effect", {
		openapi,
		schema: holder({ $ref: "#/components/schemas/Text", nullable: true }),
		schemas: { Text: { type: "string" } },
		valid: [{ value: "a" }],
		invalid: [[{ value: null }, "/value type"]],
		becomes: [holder({ $ref: "#/components/schemas/Text" })],
		why: "OpenAPI 3.0, Reference Object: properties beside `$ref` shall be ignored",
	}),
	schemaRow("nullable in 3.1 is no keyword", {
		schema: holder({ type: "string", nullable: true }),
		valid: [{ value: "a" }],
		invalid: [[{ value: null }, "/value type"]],
		becomes: [holder({ type: ["string", "null"] }), "T5.allowed", "U1"],
		why: "OpenAPI 3.1 removed it; an unknown keyword is an annotation",
	}),
	schemaRow("null in a type of 3.1", {
		schema: holder({ type: ["string", "null"] }),
		valid: [{ value: "a" }, { value: null }],
		invalid: [[{ value: 1 }, "/value type"]],
		becomes: [holder({ type: "string" }), "T5.refused"],
	}),
]);

const conditional = {
	type: "object",
	patternProperties: { "^x-": { type: "string" } },
	if: { required: ["x-more"] },
	else: { maxProperties: 1 },
};

/** The other keywords that OpenAPI 3.0 has in its own way. */
export const version30: readonly Row[] = area("openapi-3.0", [
	schemaRow("exclusiveMinimum as a flag", {
		openapi,
		schema: holder({ type: "number", minimum: 1, exclusiveMinimum: true }),
		valid: [{ value: 1.1 }],
		invalid: [[{ value: 1 }, "/value exclusiveMinimum"]],
		becomes: [holder({ type: "number", minimum: 1 }), "B2"],
	}),
	schemaRow("exclusiveMaximum as a flag", {
		openapi,
		schema: holder({ type: "integer", maximum: 10, exclusiveMaximum: true }),
		valid: [{ value: 9 }],
		invalid: [[{ value: 10 }, "/value exclusiveMaximum"]],
		becomes: [holder({ type: "integer", maximum: 10, exclusiveMaximum: false }), "B3.loosened"],
	}),
	schemaRow("flags that are false", {
		openapi,
		schema: holder({ type: "integer", minimum: 1, exclusiveMinimum: false, maximum: 3, exclusiveMaximum: false }),
		valid: [{ value: 1 }, { value: 3 }],
		invalid: [
			[{ value: 0 }, "/value minimum"],
			[{ value: 4 }, "/value maximum"],
		],
		becomes: [holder({ type: "integer", minimum: 1, exclusiveMinimum: true, maximum: 3 }), "B1"],
	}),
	schemaRow("a flag without its bound", {
		openapi,
		schema: holder({ type: "integer", exclusiveMinimum: true }),
		valid: [{ value: -5 }],
		invalid: [[{ value: "1" }, "/value type"]],
		becomes: [holder({ type: "integer" })],
	}),
	schemaRow("an example of a schema", {
		openapi,
		schema: holder({ type: "string", example: "Robin" }),
		valid: [{ value: "a" }],
		invalid: [[{ value: 1 }, "/value type"]],
		becomes: [holder({ type: "string", example: "Alex" }), "L3"],
	}),
	schemaRow("keywords that 3.0 does not support", {
		openapi,
		schema: { ...conditional, properties: { value: { const: 1 } } },
		valid: [{}, { value: 1 }, { "x-more": "a", value: 1 }],
		invalid: [
			[{ value: 2 }, "/value const"],
			[{ "x-note": 1 }, "/x-note type"],
			[{ "x-note": "a", value: 1 }, "maxProperties"],
		],
		becomes: [{ ...conditional, properties: { value: {} } }, "T13.removed"],
		why: "OpenAPI 3.0.4 calls them unsupported; whoever writes them means them, and most tools judge by them",
	}),
	schemaRow("names that mean something since 3.1 only", {
		openapi,
		schema: holder({ type: "integer", $id: "none", $anchor: "none", $schema: "none" }),
		valid: [{ value: 1 }],
		invalid: [[{ value: "1" }, "/value type"]],
		becomes: [holder({ type: "integer" })],
	}),
]);
