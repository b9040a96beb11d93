import type { Issue } from "./issue.ts";
import type { Validation } from "./validation.ts";

/** A schema in the form of https://standardschema.dev, version 1: form, router and RPC libraries take it. */
export interface StandardSchema<Output> {
	readonly "~standard": {
		readonly version: 1;
		readonly vendor: string;
		readonly validate: (value: unknown) => StandardResult<Output>;
		readonly types?: { readonly input: Output; readonly output: Output };
	};
}

/** The result of a Standard Schema: the value, or the issues. */
export type StandardResult<Output> =
	| { readonly value: Output; readonly issues?: undefined }
	| { readonly issues: readonly Issue[] };

/** Puts a check into the form of Standard Schema. */
export function standardSchema<Output>(check: (value: unknown) => Validation<Output>): StandardSchema<Output> {
	const validate = (value: unknown): StandardResult<Output> => {
		const result = check(value);
		return result.ok ? { value: result.value } : { issues: result.issues };
	};
	return { "~standard": { version: 1, vendor: "@forter-orders/client", validate } };
}
