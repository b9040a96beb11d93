import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { JsonObject } from "../json.ts";
import { assertions } from "../keywords/keywords.ts";
import { escapeToken } from "../pointer.ts";
import type { Finding } from "./finding.ts";
import type { Validator } from "./validator.ts";
import { wordingOf } from "./wording.ts";

/** Checks a value at a pointer against the keywords of one schema object that hold no schema themselves. */
export type LeafFindings = (schema: JsonObject, value: unknown, at: string, location: string) => Finding[];

/** Makes the check, which compiles the keywords of each schema object once. */
export function createLeafFindings(validator: Validator): LeafFindings {
	const compiled = new WeakMap<JsonObject, ValidateFunction | null>();
	return (schema, value, at, location) => {
		let validate = compiled.get(schema);
		if (validate === undefined) {
			const leaves = assertions.filter((keyword) => keyword in schema);
			validate =
				leaves.length === 0
					? null
					: validator.of(Object.fromEntries(leaves.map((keyword) => [keyword, schema[keyword]])));
			compiled.set(schema, validate);
		}
		if (validate === null || validate(value)) return [];
		const errors = validate.errors ?? [];
		// A value of the wrong type breaks other keywords as well; the type is the one fault.
		const wrongType = errors.filter(({ keyword }) => keyword === "type");
		return (wrongType.length > 0 ? wrongType : errors).map((error) => toFinding(error, schema, at, location));
	};
}

/** An error of the validator as a finding; where a member is missing or must not be there, at that member. */
export function toFinding(error: ErrorObject, schema: JsonObject, at: string, location: string): Finding {
	const { keyword, params, instancePath } = error;
	return {
		pointer: `${at}${instancePath}${memberIn(params)}`,
		keyword,
		message: wordingOf(error, schema[keyword]),
		schema: `${location}/${keyword}`,
	};
}

/** The JSON Pointer of the member that is missing or must not be there, in the value that an error is about. */
export function memberIn({ missingProperty, unevaluatedProperty, additionalProperty }: ErrorObject["params"]): string {
	const member: unknown = missingProperty ?? unevaluatedProperty ?? additionalProperty;
	return typeof member === "string" ? `/${escapeToken(member)}` : "";
}
