import { decodePercent, messageOf, type Operation, type WireRequest } from "@forter-orders/spec";
import { callClient, clientObstacle } from "../client/call-client.ts";
import { expectedOutcome, judgeOutcome } from "../client/expected-outcome.ts";
import { type CaseResult, type RunContext, resultOf } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";

/** What the client is tried with. */
export interface ClientTrial {
	readonly operation: Operation;
	/** The same request as the client's, for the report and to see the bare answer. */
	readonly request: WireRequest;
	readonly body: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	readonly attemptTimeoutMs: number;
	/** In place of the target's own fetch. */
	readonly fetch?: typeof globalThis.fetch;
}

/** Whether the client makes of an exchange what the contract advises. */
export async function tryClient(context: RunContext, trial: ClientTrial, bare: Exchange): Promise<CaseResult> {
	const { operation, request } = trial;
	const obstacle = clientObstacle(context, operation);
	if (obstacle !== undefined) return { state: "notRun", reason: obstacle };
	const actual = await callClient(context, { ...trial, pathValue: pathValueIn(operation, request) });
	return resultOf(judgeOutcome(operation, expectedOutcome(context.contract, operation, bare), actual), request);
}

/** The value of the path parameter in a request. */
function pathValueIn(operation: Operation, request: WireRequest): string {
	return decodePercent(Object.values(messageOf(operation, request).values)[0] ?? "");
}
