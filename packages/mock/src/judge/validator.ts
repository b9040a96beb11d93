import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Node, OpenApiDocument } from "../document/document.ts";

/** A validator of the schemas of one document, which compiles each at its first use. */
export interface Validator {
	/** Checks a value against the schema at a JSON Pointer of the document. */
	at(pointer: string): ValidateFunction;
	/** Checks a value against a schema that refers to nothing. */
	of(schema: Node): ValidateFunction;
}

const BASE = "document:";

/** Makes a validator; with `all` it reports every error and not the first alone. */
export function createValidator(document: OpenApiDocument, all: boolean): Validator {
	const ajv = new Ajv2020({
		allErrors: all,
		// One function for each component, so that a schema that is used often is compiled once.
		inlineRefs: false,
		logger: false,
		strict: false,
		validateSchema: false,
		// A shorter function is no faster here, and costs a quarter of the time to compile.
		code: { regExp: tolerantRegExp, optimize: false },
	});
	addFormats.default(ajv);
	ajv.addSchema(document, BASE);
	return {
		at(pointer) {
			const validate = ajv.getSchema(`${BASE}#${pointer.split("/").map(encodeURIComponent).join("/")}`);
			if (validate === undefined) throw new TypeError(`there is no schema at #${pointer}`);
			return validate;
		},
		of: (schema) => ajv.compile(schema),
	};
}

/** Many documents escape what needs no escape, which a pattern may not do under the flag `u`. */
const tolerantRegExp = Object.assign(
	(pattern: string, flags: string): RegExp => {
		try {
			return new RegExp(pattern, flags);
		} catch {
			return new RegExp(pattern, flags.replace("u", ""));
		}
	},
	{ code: "new RegExp" },
);
