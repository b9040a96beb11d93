import { expect } from "vitest";
import type { DecideOutcome, ResultsOutcome } from "../../src/index.ts";
import { attemptsOf } from "./matrix.ts";
import type { Row } from "./row.ts";

/** Checks that an outcome is the one of the row, the ticket included. */
export function checkOutcome(outcome: DecideOutcome | ResultsOutcome, row: Row): void {
	const { decision, kind, status, advice, resend } = row.expected;
	const attempts = attemptsOf(row);
	if (outcome.ok) {
		expect({ decision: outcome.decision, attempts: outcome.attempts }).toEqual({ decision, attempts });
		return;
	}
	const { error } = outcome;
	expect({ kind: error.kind, status: error.status, attempts: error.attempts }).toEqual({ kind, status, attempts });
	expect({ advice: outcome.advice, ofError: error.advice }).toEqual({ advice, ofError: advice });
	expect({ ticket: outcome.resend !== undefined, ofError: error.resend !== undefined }).toEqual({
		ticket: resend,
		ofError: resend,
	});
}
