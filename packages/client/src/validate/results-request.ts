import type { ResultsRequest } from "@forter-orders/types";
import { type StandardSchema, standardSchema } from "./standard-schema.ts";
import { type Lenient, type Profile, type Validation, validation } from "./validation.ts";
import { validators } from "./validators.gen.ts";

/** Checks a request for results before it is sent; strict unless the profile says otherwise. Sends nothing and changes nothing. */
export function validateResultsRequest(
	body: unknown,
	options?: { readonly profile?: "strict" },
): Validation<ResultsRequest>;
export function validateResultsRequest(
	body: unknown,
	options: { readonly profile: "lenient" },
): Validation<Lenient<ResultsRequest>>;
export function validateResultsRequest(
	body: unknown,
	options?: { readonly profile?: Profile },
): Validation<Lenient<ResultsRequest>>;
export function validateResultsRequest(
	body: unknown,
	{ profile = "strict" }: { readonly profile?: Profile } = {},
): Validation<Lenient<ResultsRequest>> {
	return validation(validators.ResultsRequest, body, profile);
}

/** A request for results as a Standard Schema, strict. */
export const resultsRequestSchema: StandardSchema<ResultsRequest> = standardSchema((body) =>
	validateResultsRequest(body),
);

/** A request for results as a Standard Schema, lenient. */
export const lenientResultsRequestSchema: StandardSchema<Lenient<ResultsRequest>> = standardSchema((body) =>
	validateResultsRequest(body, { profile: "lenient" }),
);
