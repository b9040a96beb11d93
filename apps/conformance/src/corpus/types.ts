import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const holder = (value: unknown) => ({ type: "object", properties: { value } });

/** Types, and lists of values. */
export const types: readonly Row[] = area("types", [
	schemaRow("string", {
		schema: holder({ type: "string" }),
		valid: [{ value: "" }, { value: "1" }],
		invalid: [
			[{ value: 1 }, "/value type"],
			[{ value: null }, "/value type"],
		],
		becomes: [holder({ type: "integer" }), "T3"],
	}),
	schemaRow("boolean", {
		schema: holder({ type: "boolean" }),
		valid: [{ value: true }, { value: false }],
		invalid: [
			[{ value: "true" }, "/value type"],
			[{ value: 0 }, "/value type"],
		],
		becomes: [holder({ type: "string" }), "T3"],
	}),
	schemaRow("null", {
		schema: holder({ type: "null" }),
		valid: [{ value: null }],
		invalid: [[{ value: 0 }, "/value type"]],
		becomes: [holder({ type: ["null", "integer"] }), "T1"],
	}),
	schemaRow("array", {
		schema: holder({ type: "array" }),
		valid: [{ value: [1, "a"] }],
		invalid: [[{ value: {} }, "/value type"]],
		becomes: [holder({ type: "array", items: { type: "integer" } }), "B13.added"],
	}),
	schemaRow("object", {
		schema: holder({ type: "object" }),
		valid: [{ value: { a: 1 } }],
		invalid: [[{ value: [] }, "/value type"]],
		becomes: [holder({ type: "array" }), "T4"],
	}),
	schemaRow("several types", {
		schema: holder({ type: ["string", "integer", "null"] }),
		valid: [{ value: "a" }, { value: 1 }, { value: null }],
		invalid: [
			[{ value: 1.5 }, "/value type"],
			[{ value: {} }, "/value type"],
		],
		becomes: [holder({ type: ["string", "integer"] }), "T5.refused"],
	}),
	schemaRow("an empty schema takes everything", {
		schema: holder({}),
		valid: [{ value: null }, { value: [1] }, { value: {} }],
		invalid: [["text", "type"]],
		becomes: [holder({ type: "string" }), "T2"],
	}),
	schemaRow("const of a text", {
		schema: holder({ const: "card" }),
		valid: [{ value: "card" }],
		invalid: [[{ value: "cash" }, "/value const"]],
		becomes: [holder({ const: "cash" }), "T13.changed"],
	}),
	schemaRow("const of null", {
		schema: holder({ const: null }),
		valid: [{ value: null }],
		invalid: [
			[{ value: "null" }, "/value const"],
			[{ value: false }, "/value const"],
		],
		becomes: [holder({}), "T13.removed"],
	}),
	schemaRow("const of an object", {
		schema: holder({ const: { kind: "card", size: [1] } }),
		valid: [{ value: { size: [1], kind: "card" } }],
		invalid: [[{ value: { kind: "card", size: [2] } }, "/value const"]],
		becomes: [holder({ const: { kind: "card", size: [2] } }), "T13.changed"],
	}),
	schemaRow("const of zero is not false", {
		schema: holder({ const: 0 }),
		valid: [{ value: 0 }],
		invalid: [
			[{ value: false }, "/value const"],
			[{ value: "" }, "/value const"],
		],
		becomes: [holder({ const: 1 }), "T13.changed"],
	}),
	schemaRow("enum", {
		schema: holder({ type: "string", enum: ["red", "green"] }),
		valid: [{ value: "red" }, { value: "green" }],
		invalid: [[{ value: "blue" }, "/value enum"]],
		becomes: [holder({ type: "string", enum: ["red", "green", "blue"] }), "T8"],
	}),
	schemaRow("enum of several types", {
		schema: holder({ enum: ["red", 1, null, true, [1], { a: 1 }] }),
		valid: [{ value: "red" }, { value: 1 }, { value: null }, { value: true }, { value: [1] }, { value: { a: 1 } }],
		invalid: [
			[{ value: "1" }, "/value enum"],
			[{ value: [2] }, "/value enum"],
		],
		becomes: [holder({ enum: ["red", 1, null, true, [1]] }), "T9"],
	}),
	schemaRow("enum narrower than the type", {
		schema: holder({ type: "integer", enum: [1, 2, "3"] }),
		valid: [{ value: 1 }, { value: 2 }],
		invalid: [
			[{ value: "3" }, "/value type"],
			[{ value: 3 }, "/value enum"],
		],
		becomes: [holder({ type: "integer", enum: [1] }), "T9"],
		notRun: ["a value that its own schema refuses is left out"],
	}),
	schemaRow("a keyword that nobody knows", {
		schema: holder({ type: "string", "x-colour": "red", shade: "dark" }),
		valid: [{ value: "a" }],
		invalid: [[{ value: 1 }, "/value type"]],
		becomes: [holder({ type: "string", "x-colour": "blue", shade: "dark" }), "U1"],
	}),
]);
