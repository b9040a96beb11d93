import { type Breach, breachesOf } from "./breach.ts";
import type { Oracles } from "./oracles.ts";

/** What a value is by the schema: valid, invalid with the places that are wrong, or disputed between the validators. */
export type Label =
	| { readonly verdict: "valid" }
	| { readonly verdict: "invalid"; readonly breaches: readonly Breach[] }
	| { readonly verdict: "disputed" };

/** Labels a value as it is after serialisation, by two validators. */
export function labelOf(oracles: Oracles, value: unknown): Label {
	const text = JSON.stringify(value);
	if (text === undefined) return { verdict: "disputed" };
	const sent: unknown = JSON.parse(text);
	const errors = oracles.cfworker(sent);
	const ajv = oracles.ajv(sent) ?? [];
	if (errors.length === 0 && ajv.length === 0) return { verdict: "valid" };
	if (errors.length === 0 || ajv.length === 0) return { verdict: "disputed" };
	return { verdict: "invalid", breaches: breachesOf(oracles, errors) };
}

/** Whether a value satisfies the schema by the faster of the two validators, for use while a body is built. */
export function isValid(oracles: Oracles, value: unknown): boolean {
	return oracles.ajv(value)?.length === 0;
}
