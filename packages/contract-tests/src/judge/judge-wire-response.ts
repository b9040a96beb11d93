import { judgeResponse, type Operation } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { Problem } from "../model/case.ts";
import type { WireResponse } from "../model/exchange.ts";
import { toProblem } from "./problems.ts";

// The same answer comes a thousand times in a run.
const verdicts = new WeakMap<Contract, Map<string, readonly Problem[]>>();
const MAX_REMEMBERED = 5_000;
const LONGEST_KEY = 20_000;

/** Judges an answer by what the contract documents for its status: media type, headers, body. */
export function judgeWireResponse(
	contract: Contract,
	operation: Operation,
	response: WireResponse,
): readonly Problem[] {
	const { status, headers, text } = response;
	const known = verdicts.get(contract) ?? new Map<string, readonly Problem[]>();
	verdicts.set(contract, known);
	const key = `${operation.operationId} ${status} ${JSON.stringify([...headers])} ${text}`;
	const problems = known.get(key) ?? judged(contract, operation, response);
	if (known.size < MAX_REMEMBERED && key.length < LONGEST_KEY) known.set(key, problems);
	return problems;
}

function judged({ spec }: Contract, operation: Operation, { status, headers, text }: WireResponse): Problem[] {
	const body = text === "" ? ({ kind: "none" } as const) : ({ kind: "text", text } as const);
	const { violations } = judgeResponse(spec, operation, { status, headers, body });
	return violations.map((violation) => toProblem(subjectOf(operation, status), violation));
}

/** What an answer is called in a report. */
export function subjectOf({ operationId }: Operation, status: number | string): string {
	return `the response ${status} of ${operationId}`;
}
