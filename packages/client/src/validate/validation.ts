import { misuse } from "../misuse.ts";
import { type Issue, issuesOf } from "./issue.ts";
import { lenientIssuesOf } from "./lenient.ts";
import type { Validator } from "./validator.ts";

/** How strictly to check: as the contract is written, or as the server is known to take it. */
export type Profile = "strict" | "lenient";

/** What a check says: the body, or what is wrong with it. */
export type Validation<Body> =
	| { readonly ok: true; readonly value: Body }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** A body as the lenient profile lets it pass: every member may be missing or null. */
export type Lenient<T> = unknown extends T
	? T
	: T extends string | number | boolean | null | undefined
		? T
		: T extends readonly (infer Entry)[]
			? Lenient<Entry>[]
			: { [Key in keyof T]?: Lenient<T[Key]> | null };

/** Checks a body with a validator; the value it returns is the one it got. */
export function validation<Body>(validator: Validator, body: unknown, profile: Profile): Validation<Body> {
	if (profile !== "strict" && profile !== "lenient") throw misuse("profile", '"strict" or "lenient"');
	const issues = (profile === "lenient" ? lenientIssuesOf : issuesOf)(validator, body);
	// The one place where the wire becomes a type: the validator was compiled from what the type was made of.
	return issues.length === 0 ? { ok: true, value: body as Body } : { ok: false, issues };
}
