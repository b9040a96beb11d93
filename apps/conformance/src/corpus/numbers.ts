import { area, schemaRow } from "../make/rows.ts";
import type { Row } from "../row.ts";

const holder = (size: unknown) => ({ type: "object", properties: { size } });

/** The keywords of JSON Schema about numbers. */
export const numbers: readonly Row[] = area("numbers", [
	schemaRow("minimum", {
		schema: holder({ type: "integer", minimum: 1 }),
		valid: [{ size: 1 }],
		invalid: [[{ size: 0 }, "/size minimum"]],
		becomes: [holder({ type: "integer", minimum: 2 }), "B1"],
	}),
	schemaRow("maximum", {
		schema: holder({ type: "number", maximum: 1.5 }),
		valid: [{ size: 1.5 }, { size: -100 }],
		invalid: [[{ size: 1.51 }, "/size maximum"]],
		becomes: [holder({ type: "number", maximum: 1.4 }), "B3.tightened"],
	}),
	schemaRow("exclusiveMinimum", {
		schema: holder({ type: "number", exclusiveMinimum: 0 }),
		valid: [{ size: 0.001 }],
		invalid: [[{ size: 0 }, "/size exclusiveMinimum"]],
		becomes: [holder({ type: "number", minimum: 0 }), "B2"],
	}),
	schemaRow("exclusiveMaximum", {
		schema: holder({ type: "integer", exclusiveMaximum: 10 }),
		valid: [{ size: 9 }],
		invalid: [[{ size: 10 }, "/size exclusiveMaximum"]],
		becomes: [holder({ type: "integer", exclusiveMaximum: 20 }), "B3.loosened"],
	}),
	schemaRow("both bounds at one number", {
		schema: holder({ type: "integer", minimum: 4, maximum: 4 }),
		valid: [{ size: 4 }],
		invalid: [
			[{ size: 3 }, "/size minimum"],
			[{ size: 5 }, "/size maximum"],
		],
		becomes: [holder({ type: "integer", minimum: 4, maximum: 5 }), "B3.loosened"],
	}),
	schemaRow("multipleOf a whole number", {
		schema: holder({ type: "integer", multipleOf: 5 }),
		valid: [{ size: 0 }, { size: 10 }, { size: -5 }],
		invalid: [[{ size: 3 }, "/size multipleOf"]],
		becomes: [holder({ type: "integer", multipleOf: 10 }), "B5.multiple"],
	}),
	schemaRow("multipleOf a hundredth", {
		schema: holder({ type: "number", multipleOf: 0.01 }),
		valid: [{ size: 19.99 }, { size: 0.07 }, { size: 4.35 }, { size: 1.1 }],
		invalid: [[{ size: 0.005 }, "/size multipleOf"]],
		becomes: [holder({ type: "number", multipleOf: 0.001 }), "B5.divisor"],
		why: "numbers are decimal in JSON, so that 19.99 is a multiple of 0.01 whatever binary arithmetic says",
	}),
	schemaRow("multipleOf a very small number", {
		schema: holder({ type: "number", multipleOf: 1e-8 }),
		valid: [{ size: 0.12345678 }, { size: 12391239123 }],
		invalid: [[{ size: 0.123456789 }, "/size multipleOf"]],
		becomes: [holder({ type: "number" }), "B5.unset"],
	}),
	schemaRow("multipleOf three tenths", {
		schema: holder({ type: "number", multipleOf: 0.3, minimum: 0.1 }),
		valid: [{ size: 0.3 }, { size: 0.9 }, { size: 3 }],
		invalid: [[{ size: 1 }, "/size multipleOf"]],
		becomes: [holder({ type: "number", multipleOf: 0.2, minimum: 0.1 }), "B5.neither"],
	}),
	schemaRow("an integer may be written with a fraction of zero", {
		schema: holder({ type: "integer" }),
		valid: [{ size: 1.0 }, { size: 1e3 }, { size: -0 }],
		invalid: [[{ size: 1.5 }, "/size type"]],
		becomes: [holder({ type: "number" }), "T1"],
	}),
	schemaRow("numbers beyond the whole ones that a double holds", {
		schema: holder({ type: "number", maximum: 1e300 }),
		valid: [{ size: 9007199254740994 }, { size: 1e300 }],
		invalid: [[{ size: 1e301 }, "/size maximum"]],
		becomes: [holder({ type: "number" }), "B3.loosened"],
	}),
	schemaRow("bounds of other types than numbers", {
		schema: holder({ minimum: 5 }),
		valid: [{ size: "1" }, { size: null }, { size: 5 }],
		invalid: [[{ size: 4 }, "/size minimum"]],
		becomes: [holder({ minimum: 6 }), "B1"],
	}),
]);
