import {
	mediaFor,
	type Operation,
	parentPointer,
	readPointer,
	type Spec,
	tokensOf,
	type ValueJudge,
	type Violation,
	valueJudgeOf,
} from "@forter-orders/spec";
import type { ReceivedBody } from "../body/read-body.ts";
import type { Leniency } from "../contract/scenarios.ts";
import { PROFILES, type Profile } from "./profiles.ts";

/** Whether a request is answered as if it had none of these violations. */
export type Tolerates = (violations: readonly Violation[], operation: Operation, body: ReceivedBody) => boolean;

/** Makes the tolerance of a profile; what `lenient` lets pass is a fact of the scenarios. */
export function createTolerates(profile: Profile, leniency: Leniency | undefined, spec: Spec): Tolerates {
	if (!PROFILES.includes(profile)) throw new TypeError(`profile must be strict or lenient, got "${profile}"`);
	if (profile === "strict") return (violations) => violations.length === 0;
	if (leniency === undefined) {
		throw new TypeError(
			"the profile lenient needs scenarios that say what the server lets pass; give `scenarios.lenient`",
		);
	}
	const judge = valueJudgeOf(spec, "request");
	return (violations, operation, { type, value }) => {
		const schema = mediaFor(operation.body?.media ?? [], type)?.schema;
		const isOptional = (pointer: string) => schema !== undefined && !isRequired(judge, schema, value, pointer);
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
function isRequired(judge: ValueJudge, schema: string, value: unknown, pointer: string): boolean {
	const copy: unknown = structuredClone(value);
	const holder = readPointer(copy, parentPointer(pointer));
	const name = tokensOf(pointer).at(-1) ?? "";
	if (typeof holder !== "object" || holder === null || Array.isArray(holder)) return true;
	Reflect.deleteProperty(holder, name);
	return judge.findings(schema, copy).some((finding) => finding.pointer === pointer);
}
