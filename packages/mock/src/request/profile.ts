import { parentPointer, pointerTokens, readPointer } from "../document/json-pointer.ts";
import type { Leniency } from "../document/scenarios.ts";
import type { Judge } from "../judge/judge.ts";
import type { RequestBody } from "./request-body.ts";
import { contentOf } from "./request-judge.ts";
import type { RequestModel } from "./request-model.ts";
import type { Violation } from "./violation.ts";

/** How strictly requests are judged: as the contract says, or as the server is known to behave. */
export type Profile = "lenient" | "strict";

/** The profiles by name. */
export const PROFILES: readonly Profile[] = ["strict", "lenient"];

/** Whether a request is answered as if it had none of these violations. */
export type Tolerates = (violations: readonly Violation[], model: RequestModel, body: RequestBody) => boolean;

/** Makes the tolerance of a profile; what `lenient` lets pass is a fact of the scenarios. */
export function createTolerates(profile: Profile, leniency: Leniency | undefined, judge: Judge): Tolerates {
	if (!PROFILES.includes(profile)) throw new TypeError(`profile must be strict or lenient, got "${profile}"`);
	if (profile === "strict") return (violations) => violations.length === 0;
	if (leniency === undefined) {
		throw new TypeError(
			"the profile lenient needs scenarios that say what the server lets pass; give `scenarios.lenient`",
		);
	}
	return (violations, model, body) => {
		const schema = contentOf(model, body)?.schema;
		const isOptional = (pointer: string) => schema !== undefined && !isRequired(judge, schema, body.value, pointer);
		return violations.every((violation) => lets(leniency, violation, isOptional));
	};
}

function lets(leniency: Leniency, violation: Violation, isOptional: (pointer: string) => boolean): boolean {
	const { in: where, pointer, rule, received } = violation;
	// Without a body there is nothing that the server could overlook.
	if (where !== "body" || pointer === "") return false;
	if (leniency.rules.includes(rule)) return true;
	return received === "null" && leniency.null === "optional" && isOptional(pointer);
}

/** A member is required when its absence is a fault of its own. */
function isRequired(judge: Judge, schema: string, value: unknown, pointer: string): boolean {
	const copy: unknown = structuredClone(value);
	const holder = readPointer(copy, parentPointer(pointer));
	const name = pointerTokens(pointer).at(-1) ?? "";
	if (typeof holder !== "object" || holder === null || Array.isArray(holder)) return true;
	Reflect.deleteProperty(holder, name);
	return judge.findings(schema, copy).some((finding) => finding.pointer === pointer);
}
