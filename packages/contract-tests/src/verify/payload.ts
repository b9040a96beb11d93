import { branchesOf, joined, judgeBody, listOf } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { PartReport } from "../model/verify.ts";
import { type Candidate, type Choice, candidateName, candidatesOf } from "./candidates.ts";
import { detect } from "./detect.ts";
import { foundIn, type Strictness, unchecked, verdictOf } from "./findings.ts";
import { valueGaps } from "./gaps.ts";

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
	const { side, media } = candidate;
	const judged = joined([
		unchecked([aroundTheBody(candidate), ...wholeness(contract, candidate)]),
		judgeBody(contract.spec, media, undefined, { kind: "value", value }, side),
		unchecked(valueGaps(contract, media.schema, value)),
	]);
	const found = foundIn(contract, judged, choice);
	return {
		operationId: candidate.operation.operationId,
		side,
		...(candidate.status === undefined ? {} : { status: candidate.status }),
		...(candidates.length === 1 ? {} : { assumed: assumption(others) }),
		verdict: verdictOf(found.findings),
		...found,
	};
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
function wholeness({ spec }: Contract, { media }: Candidate): string[] {
	const [parts = []] = branchesOf(spec, [media.schema]);
	const requires = parts.some((part) => listOf(part.schema.required).length > 0);
	return requires ? [] : ["whether it is whole: the contract requires no member of this body"];
}
