import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonObject } from "../json.ts";
import { regExpOf, type TextPattern } from "../keywords/regexp.ts";
import type { SchemaStore } from "../schema/store.ts";
import { isMultipleOf } from "./decimal.ts";
import { mendedFormats, unknownFormats } from "./formats.ts";
import { referLazily } from "./lazy-references.ts";
import { mendCode } from "./mended-code.ts";
import { mendKeywords } from "./mended-keywords.ts";

/** Makes the one ajv that judges values here, with the decisions that all tools share. */
export function createAjv({ allErrors = false }: { readonly allErrors?: boolean } = {}): Ajv2020 {
	const ajv = new Ajv2020({
		allErrors,
		logger: false,
		// A property may be named `constructor`.
		ownProperties: true,
		strict: false,
		validateSchema: false,
		// A shorter function is no faster here, and costs a quarter of the time to compile.
		code: { regExp: Object.assign(regExp, { code: "new RegExp" }), optimize: false, process: mendCode },
	});
	addFormats.default(ajv);
	for (const name of unknownFormats) ajv.addFormat(name, true);
	for (const [name, format] of Object.entries(mendedFormats)) ajv.addFormat(name, format);
	mendKeywords(ajv);
	ajv.removeKeyword("multipleOf");
	ajv.addKeyword({
		keyword: "multipleOf",
		type: "number",
		schemaType: "number",
		compile: (step: number) => (value: number) => isMultipleOf(value, step),
	});
	return ajv;
}

/** A pattern that cannot be read was left out of the schemas before. */
function regExp(pattern: string, flags: string): TextPattern {
	return regExpOf(pattern) ?? new RegExp(pattern, flags);
}

/** Validates values by the schemas of a store, each compiled at its first use. */
export interface Validator {
	/** The check by the schema with an id of the store. */
	by(id: string): ValidateFunction;
	/** The check by a schema made from one of the store. */
	of(schema: JsonObject): ValidateFunction;
}

/** Makes a validator; with `allErrors` it does not stop at the first. */
export function createValidator(store: SchemaStore, options: { readonly allErrors?: boolean } = {}): Validator {
	const ajv = createAjv(options);
	const known = new Map<string, ValidateFunction>();
	const by = (id: string): ValidateFunction => {
		const validate = known.get(id) ?? ajv.compile(store.byId(id).schema);
		known.set(id, validate);
		return validate;
	};
	referLazily(ajv, by);
	return {
		by,
		of: (schema) => ajv.compile(schema),
	};
}
