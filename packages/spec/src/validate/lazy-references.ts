import { _, type Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { callRef } from "ajv/dist/vocabularies/core/ref.js";

/**
 * Lets a reference be compiled when a value first comes to it. Ajv 8.20 compiles all that a schema refers to inside one
 * another, for which the stack is too small where some hundred schemas refer to each other.
 */
export function referLazily(ajv: Ajv2020, validateBy: (id: string) => ValidateFunction): void {
	ajv.removeKeyword("$ref");
	ajv.addKeyword({
		keyword: "$ref",
		schemaType: "string",
		code(cxt) {
			const reference = cxt.gen.scopeValue("wrapper", { ref: lazily(validateBy, String(cxt.schema)) });
			callRef(cxt, _`${reference}.validate`, undefined, false);
		},
	});
}

interface Reference {
	readonly validate: ValidateFunction;
}

function lazily(validateBy: (id: string) => ValidateFunction, id: string): Reference {
	const reference = {
		get validate(): ValidateFunction {
			const value = validateBy(id);
			Object.defineProperty(reference, "validate", { value });
			return value;
		},
	};
	return reference;
}
