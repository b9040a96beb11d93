import { readPointer } from "../pointer.ts";
import type { Violation } from "../violation.ts";
import { describeValue } from "./describe.ts";
import type { Finding } from "./finding.ts";

/** What is wrong with a message, and what of it could not be checked, one line each. */
export interface Judgement {
	readonly violations: readonly Violation[];
	readonly unchecked: readonly string[];
}

/** Nothing is wrong, and nothing is left out. */
export const KEEPS: Judgement = { violations: [], unchecked: [] };

/** One violation. */
export function breaks(violation: Violation): Judgement {
	return { violations: [violation], unchecked: [] };
}

/** Several judgements as one. */
export function joined(judgements: readonly Judgement[]): Judgement {
	return {
		violations: judgements.flatMap(({ violations }) => violations),
		unchecked: [...new Set(judgements.flatMap(({ unchecked }) => unchecked))],
	};
}

/** A finding in a value as a violation of the part of the message that the value is, or that it stands in at a root. */
export function toViolation(finding: Finding, part: Violation["in"], root: string, value: unknown): Violation {
	const { pointer, keyword, message, schema, others } = finding;
	const received = readPointer(value, pointer);
	return {
		in: part,
		pointer: `${root}${pointer}`,
		rule: keyword,
		message,
		schema,
		...(received !== undefined && { received: describeValue(received, keyword) }),
		...(others !== undefined && { others: others.map((other) => `${root}${other}`) }),
	};
}
