import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Schema } from "../canonical/source.ts";

const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
addFormats.default(ajv);
const compiled = new WeakMap<object, ValidateFunction | null>();

/** Says whether a value fits a canonical schema; `undefined` when the schema refers to itself or cannot be compiled. */
export function judge(schema: Schema, value: unknown): boolean | undefined {
	const validate = compiled.get(schema) ?? compile(schema);
	return validate === null ? undefined : validate(value) === true;
}

function compile(schema: Schema): ValidateFunction | null {
	if (compiled.has(schema)) return null;
	const validate = JSON.stringify(schema).includes('"$recurse"') ? null : tryCompile(schema);
	compiled.set(schema, validate);
	return validate;
}

function tryCompile(schema: Schema): ValidateFunction | null {
	try {
		return ajv.compile(schema);
	} catch {
		// A pattern that is no regular expression, for example: then there is no witness.
		return null;
	}
}
