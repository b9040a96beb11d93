import type { Contract } from "../contract/contract.ts";
import { listOf } from "../contract/json.ts";
import { locate } from "../contract/locate.ts";
import { readPointer, tokensOf } from "../contract/pointer.ts";
import { describeRule, describeValue } from "../judge/received.ts";
import type { Breach } from "../label/breach.ts";
import { labelOf } from "../label/label.ts";
import { oraclesFor } from "../label/oracles.ts";
import type { SpecLocation } from "../report/model.ts";
import { excerptAround, firstFault, isLarge, KEPT_ENTRIES, shortened } from "./large.ts";
import type { VerifyFinding } from "./model.ts";

/** What is wrong with a value, and what could not be decided. */
export interface Judgement {
	readonly findings: readonly VerifyFinding[];
	readonly unchecked: readonly string[];
}

/** How a value is judged. */
export interface JudgeOptions {
	/** Part of the message that the value is. */
	readonly part: string;
	/** JSON Pointer of the value in that part, empty for a body. */
	readonly at?: string;
	/** With this, a required member that is missing is no failure. */
	readonly lenient: boolean;
}

const MISSING = new Set(["required", "dependentRequired"]);

/** Holds a value against the schema at a document pointer. */
export function judgeValue(contract: Contract, schema: string, value: unknown, options: JudgeOptions): Judgement {
	if (!isLarge(value)) return judgeWhole(contract, schema, value, options);
	// The validators take minutes for a hundred thousand faults: what is wrong shows in the first entries.
	const judged = judgeWhole(contract, schema, shortened(value), options);
	const rest = `entries of lists after the first ${KEPT_ENTRIES}`;
	if (judged.findings.length > 0) return { ...judged, unchecked: [...judged.unchecked, rest] };
	const fault = firstFault(contract, schema, value);
	if (fault === undefined) {
		return { ...judged, unchecked: [...judged.unchecked, `${rest}: by one validator only, for their number`] };
	}
	const excerpt = excerptAround(value, fault);
	const { findings } = judgeWhole(contract, schema, excerpt.value, options);
	const at = options.at ?? "";
	return {
		findings: findings.map((finding) => ({
			...finding,
			pointer: at + excerpt.toWhole(finding.pointer.slice(at.length)),
		})),
		unchecked: [...judged.unchecked, `${rest}: only up to the first fault`],
	};
}

function judgeWhole(contract: Contract, schema: string, value: unknown, options: JudgeOptions): Judgement {
	const label = labelOf(oraclesFor(contract, schema), value);
	if (label.verdict === "valid") return { findings: [], unchecked: [] };
	if (label.verdict === "disputed") {
		const place = options.at || `the ${options.part}`;
		return { findings: [], unchecked: [`${place} as a whole: the two validators do not agree on it`] };
	}
	return { findings: label.breaches.map((breach) => toFinding(contract, value, breach, options)), unchecked: [] };
}

/** Whether a finding says only that something is not there. */
export function isMissing({ rule }: Pick<VerifyFinding, "rule">): boolean {
	return MISSING.has(rule);
}

function toFinding(contract: Contract, value: unknown, breach: Breach, options: JudgeOptions): VerifyFinding {
	const [rule = "schema"] = breach.rules;
	const pointer = `${options.at ?? ""}${breach.pointer}`;
	return {
		in: options.part,
		pointer,
		rule,
		expected: describeRule(rule, readPointer(contract.document, breach.document)),
		received: describeValue(readPointer(value, breach.pointer)),
		severity: options.lenient && MISSING.has(rule) ? "lenient" : "failure",
		spec: specOf(contract, breach, rule),
	};
}

/** The rule in the document; of a list of required members the entry. */
function specOf(contract: Contract, { document, pointer }: Breach, rule: string): SpecLocation {
	const entry = rule === "required" ? requiredEntry(contract, document, pointer) : -1;
	const at = entry < 0 ? document : `${document}/${entry}`;
	return { pointer: at, ...locate(contract, at) };
}

function requiredEntry(contract: Contract, document: string, pointer: string): number {
	return listOf(readPointer(contract.document, document)).indexOf(tokensOf(pointer).at(-1));
}
