import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Node } from "../document/document.ts";
import { pointerToken } from "../document/json-pointer.ts";
import type { Finding } from "./finding.ts";
import type { Validator } from "./validator.ts";

// Keywords whose verdict depends on no other schema.
const LEAF_KEYWORDS = [
	"type",
	"enum",
	"const",
	"multipleOf",
	"maximum",
	"exclusiveMaximum",
	"minimum",
	"exclusiveMinimum",
	"maxLength",
	"minLength",
	"pattern",
	"format",
	"maxItems",
	"minItems",
	"uniqueItems",
	"maxProperties",
	"minProperties",
	"required",
	"dependentRequired",
];
const MAX_LISTED = 20;

/** Checks a value against the keywords of one schema object that hold no schema themselves. */
export type LeafRules = (schema: Node, value: unknown, at: string, place: string) => Finding[];

/** Makes the check, which compiles the keywords of each schema object once. */
export function createLeafRules(validator: Validator): LeafRules {
	const compiled = new WeakMap<Node, ValidateFunction>();
	return (schema, value, at, place) => {
		let validate = compiled.get(schema);
		if (validate === undefined) {
			validate = validator.of(
				Object.fromEntries(LEAF_KEYWORDS.filter((key) => key in schema).map((key) => [key, schema[key]])),
			);
			compiled.set(schema, validate);
		}
		if (validate(value)) return [];
		const errors = validate.errors ?? [];
		// A value of the wrong type breaks other keywords as well; the type is the one fault.
		const wrongType = errors.filter(({ keyword }) => keyword === "type");
		return (wrongType.length > 0 ? wrongType : errors).map((error) => toFinding(error, at, place));
	};
}

/** Words an error of the validator for a reader. */
export function toFinding(error: ErrorObject, at: string, place: string): Finding {
	const { keyword, params } = error;
	const missing: unknown = params.missingProperty;
	const pointer = `${at}${error.instancePath}${typeof missing === "string" ? `/${pointerToken(missing)}` : ""}`;
	return { pointer, rule: keyword, message: wording(error), schema: `${place}/${keyword}` };
}

function wording({ keyword, params, message = "is not valid" }: ErrorObject): string {
	switch (keyword) {
		case "required":
			return "is required";
		case "dependentRequired":
			return `is required when ${params.property} is present`;
		case "type":
			return message.replaceAll(",", " or ");
		case "enum":
			return `must be one of ${listed(params.allowedValues)}`;
		case "const":
			return `must be ${JSON.stringify(params.allowedValue)}`;
		default:
			return message;
	}
}

function listed(values: readonly unknown[]): string {
	const names = values.slice(0, MAX_LISTED).map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
	return `${names.join(", ")}${values.length > MAX_LISTED ? ` and ${values.length - MAX_LISTED} more` : ""}`;
}
