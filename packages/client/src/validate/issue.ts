import { type Fault, faultsOf } from "./fault.ts";
import { type Path, placeOf } from "./place.ts";
import { received } from "./received.ts";
import type { Validator } from "./validator.ts";

/** One thing that is wrong with a body. Safe to log: it never holds a value, only kinds of values. */
export interface Issue {
	/** What is wrong, in a sentence: the place, what was expected, what was received. */
	readonly message: string;
	/** The keys that lead to the value; entries of arrays are numbers. */
	readonly path: Path;
	/** The same place as a JSON Pointer; "" is the body itself. */
	readonly pointer: string;
	/** The keyword of the contract's schema that is broken, such as "required", "type" or "format". */
	readonly rule: string;
	/** What would have been right. */
	readonly expected: string;
	/** The kind of what was there, "nothing" where a member is missing. */
	readonly received: string;
}

/** What a validator finds wrong with a body, one issue a fault. */
export function issuesOf(validator: Validator, body: unknown): Issue[] {
	return validator(body) ? [] : faultsOf(validator.errors ?? []).map((fault) => toIssue(fault, body));
}

function toIssue({ pointer, rule, expected: alternatives }: Fault, body: unknown): Issue {
	const { path, value } = placeOf(body, pointer);
	const [expected, kind] = [alternatives.join(" or "), received(value)];
	const message = `${pointer || "The body"}: expected ${expected}, received ${kind}.`;
	return { message, path, pointer, rule, expected, received: kind };
}
