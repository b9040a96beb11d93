import type { Contract } from "../contract/contract.ts";
import { listOf } from "../contract/json.ts";
import { counted } from "../report/words.ts";
import { alternativesOf } from "../schema/parts.ts";
import { type Candidate, type Choice, candidateName, candidatesOf } from "./candidates.ts";
import { detect } from "./detect.ts";
import { inventoryOf } from "./inventory.ts";
import { isMissing, judgeValue } from "./judge-value.ts";
import type { PartReport, PartVerdict, VerifyFinding } from "./model.ts";

/** How strict a message is judged. */
export interface Strictness {
	readonly lenient: boolean;
}

const SHOWN_PLACES = 4;

/** Verifies one body; which one it is is found out unless it is said. */
export function verifyPayload(contract: Contract, value: unknown, choice: Choice & Strictness): PartReport {
	const candidates = candidatesOf(contract, choice);
	const [only] = candidates;
	const detected =
		only && candidates.length === 1 ? { candidate: only, others: [] } : detect(contract, candidates, value);
	if ("reason" in detected) {
		return { verdict: "unknown", findings: [], unchecked: [`everything: ${detected.reason}`] };
	}
	const { candidate, others } = detected;
	const { findings, unchecked } = judgeBody(contract, candidate.schema, value, choice);
	return {
		operationId: candidate.operation.operationId,
		side: candidate.side,
		...(candidate.status === undefined ? {} : { status: candidate.status }),
		...(candidates.length === 1 ? {} : { assumed: assumption(others) }),
		verdict: verdictOf(findings),
		findings,
		unchecked: [aroundTheBody(candidate), ...wholeness(contract, candidate), ...unchecked],
	};
}

/** What is wrong with a body, and what the contract does not say enough about. */
export function judgeBody(
	contract: Contract,
	schema: string,
	value: unknown,
	{ lenient }: Strictness,
): { findings: readonly VerifyFinding[]; unchecked: readonly string[] } {
	const judged = judgeValue(contract, schema, value, { part: "body", lenient });
	const { unknown, shapeless, unlisted, formats, lowConfidence } = inventoryOf(contract.document, schema, value);
	const gaps = [
		unknown.size > 0 && `${counted(unknown.size, "member")} that the contract does not have: ${places(unknown)}`,
		shapeless.size > 0 && `the content of ${places(shapeless)}: the contract gives it no shape`,
		unlisted.size > 0 && `the value of ${places(unlisted)}: it is none that is known, and the list is open`,
		formats.size > 0 &&
			`the format of ${[...formats].map(([format, place]) => `${place} (${format})`).join(", ")}: it is a hint that no validator checks`,
		lowConfidence.size > 0 &&
			`how well ${counted(lowConfidence.size, "member")} of low confidence in the contract match the real API: ${places(lowConfidence)}`,
	].filter((line) => line !== false);
	return { findings: judged.findings, unchecked: [...judged.unchecked, ...gaps] };
}

/** The verdict that follows from the findings. */
export function verdictOf(findings: readonly VerifyFinding[]): PartVerdict {
	if (findings.length === 0) return "keeps";
	return findings.every(isMissing) ? "incomplete" : "breaks";
}

function assumption(others: readonly Candidate[]): string {
	const also = others.length === 0 ? "" : `; ${others.map(candidateName).join(" and ")} would fit as well`;
	return `recognised by its members${also}`;
}

function aroundTheBody({ side, status }: Candidate): string {
	return side === "request"
		? "path, headers and credentials: the file holds only a body"
		: `status and headers: the file holds only a body; status ${status ?? ""} is assumed`;
}

/** A fragment of a body in which nothing is required is as valid as the whole. */
function wholeness({ document }: Contract, { schema }: Candidate): string[] {
	const [parts = []] = alternativesOf(document, [schema]);
	const requires = parts.some((part) => listOf(part.schema.required).length > 0);
	return requires ? [] : ["whether it is whole: the contract requires no member of this body"];
}

function places(pointers: ReadonlySet<string>): string {
	const shown = [...pointers].slice(0, SHOWN_PLACES).join(", ");
	return shown + (pointers.size > SHOWN_PLACES ? ` and ${pointers.size - SHOWN_PLACES} more` : "");
}
