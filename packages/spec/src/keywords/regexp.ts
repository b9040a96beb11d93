import { testInTime } from "./in-time.ts";
import { stepsOf } from "./pattern-steps.ts";

/** A pattern of a schema, made ready. */
export interface TextPattern {
	/** Whether a text has a part that matches. */
	test(text: string): boolean;
	toString(): string;
}

const known = new Map<string, TextPattern | undefined>();
const MAX_KNOWN = 10_000;

/**
 * A pattern of a schema as a regular expression; `undefined` when it is none of ECMA-262. Many documents escape what
 * needs no escape, such as `\-`, which is an error under the flag `u`, so those are read without it.
 */
export function regExpOf(pattern: string): TextPattern | undefined {
	if (known.has(pattern)) return known.get(pattern);
	if (known.size >= MAX_KNOWN) known.clear();
	const expression = compiled(pattern, "u") ?? compiled(pattern, "");
	const made = expression && bounded(expression);
	known.set(pattern, made);
	return made;
}

function compiled(pattern: string, flags: string): RegExp | undefined {
	try {
		return new RegExp(pattern, flags);
	} catch {
		return undefined;
	}
}

// What an engine does in some hundredths of a second.
const MAX_STEPS = 10_000_000;
const LENGTHS = [10_000, 5_000, 3_000, 1_000, 500, 200, 100, 50, 30, 20, 16, 12, 8, 6, 4];

/** A regular expression that is tried without a limit only where it is sure to end soon: real documents have some that never end. */
function bounded(expression: RegExp): TextPattern {
	const inTime = testInTime(expression);
	let longest: number | undefined;
	return {
		// The validator tells patterns apart by their text.
		toString: () => String(expression),
		test(text) {
			longest ??= longestQuick(expression.source);
			return text.length > longest ? inTime(text) : expression.test(text);
		},
	};
}

/** How long a text may be to be tried without a limit, as it surely takes few steps. */
export function longestQuick(pattern: string): number {
	const steps = stepsOf(pattern);
	return LENGTHS.find((length) => steps(length) <= MAX_STEPS) ?? 0;
}
