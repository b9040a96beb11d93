import {
	expectationOf,
	type Judgement,
	listOf,
	readPointer,
	receivedOf,
	tokensOf,
	type Violation,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { SpecLocation } from "../model/report.ts";
import type { PartVerdict, VerifyFinding } from "../model/verify.ts";

/** How strict a message is judged. */
export interface Strictness {
	/** With this, a required member that is missing is no failure. */
	readonly lenient: boolean;
}

/** What is wrong with a message, and what could not be decided. */
export interface Found {
	readonly findings: readonly VerifyFinding[];
	readonly unchecked: readonly string[];
}

const MISSING = new Set(["required", "dependentRequired"]);

/** A judgement in the terms of the report. */
export function foundIn(contract: Contract, { violations, unchecked }: Judgement, { lenient }: Strictness): Found {
	return { findings: violations.map((violation) => toFinding(contract, violation, lenient)), unchecked };
}

function toFinding(contract: Contract, violation: Violation, lenient: boolean): VerifyFinding {
	const { in: part, pointer, rule, message } = violation;
	const spec = specOf(contract, violation);
	return {
		in: part,
		pointer,
		rule,
		expected: expectationOf(message),
		received: receivedOf(violation),
		severity: lenient && MISSING.has(rule) ? "lenient" : "failure",
		...(spec && { spec }),
	};
}

/** The rule in the document; of a list of required members the entry. */
function specOf(contract: Contract, { schema, pointer }: Violation): SpecLocation | undefined {
	if (schema === undefined) return undefined;
	const entry = listOf(readPointer(contract.document, schema)).indexOf(tokensOf(pointer).at(-1));
	const at = entry < 0 ? schema : `${schema}/${entry}`;
	return { pointer: at, ...contract.locate(at) };
}

/** The verdict that follows from the findings. */
export function verdictOf(findings: readonly VerifyFinding[]): PartVerdict {
	if (findings.length === 0) return "keeps";
	return findings.every(({ rule }) => MISSING.has(rule)) ? "incomplete" : "breaks";
}

/** A judgement that only says what could not be checked. */
export function unchecked(lines: readonly string[]): Judgement {
	return { violations: [], unchecked: lines };
}
