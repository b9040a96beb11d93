import type { Operation } from "../contract/contract.ts";
import { readPointer } from "../contract/pointer.ts";
import { isKnownLinkValue, linksOf } from "../contract/scenarios.ts";
import { type Expectation, judgeExchange } from "../judge/judge-exchange.ts";
import { successStatuses } from "../judge/status.ts";
import type { WireRequest } from "../run/send.ts";
import { type CaseResult, type RunContext, resultOf } from "./case.ts";

/** Sends a request and judges what comes of it. */
export async function tryRequest(
	context: RunContext,
	operation: Operation,
	request: WireRequest,
	expectation: Expectation,
): Promise<CaseResult> {
	const exchange = await context.send(request);
	return resultOf(judgeExchange(context.contract, operation, expectation, exchange), request);
}

/** What must come of a request that keeps the contract. */
export function accepted({ contract }: Pick<RunContext, "contract">, operation: Operation, body: unknown): Expectation {
	const link = linksOf(contract).find(({ to }) => to.operationId === operation.operationId);
	const known = link === undefined || isKnownLinkValue(contract, link, readPointer(body, link.to.pointer));
	const statuses = known ? successStatuses(operation) : [...successStatuses(operation), link.otherwise];
	return { statuses, because: "the request keeps the contract" };
}
