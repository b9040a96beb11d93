import {
	type Judgement,
	judgeRequest,
	type Media,
	messageOf,
	type Operation,
	type RequestMessage,
	readPointer,
	type Spec,
	sampleFor,
	unusableResponse,
	type Violation,
	type WireRequest,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { isKnownLinkValue, linksOf } from "../contract/scenarios.ts";
import { judgeExchange } from "../judge/judge-exchange.ts";
import { successResponses, successStatuses } from "../judge/status.ts";
import { type CaseResult, type Problem, type RunContext, resultOf } from "../model/case.ts";
import type { WireResponse } from "../model/exchange.ts";
import type { Expectation } from "../model/expectation.ts";
import { CannotBeTried } from "./cannot-be-tried.ts";
import { checkRoute, notRight } from "./right-request.ts";

/** What else must be true of an answer that is right so far. */
export type Check = (answer: WireResponse) => readonly Problem[];

/** Sends a request and judges what comes of it; one that is not what it is meant to be is not sent. */
export async function tryRequest(
	context: RunContext,
	operation: Operation,
	request: WireRequest,
	expectation: Expectation,
	check: Check = () => [],
): Promise<CaseResult> {
	const { contract } = context;
	checkIntent(contract, operation, request, expectation);
	if (expectation.keeps === true && context.targetKind === "mock") checkIsAnswered(contract, operation);
	const exchange = await context.send(request);
	const problems = judgeExchange(contract, operation, expectation, exchange);
	return resultOf(problems.length === 0 && "response" in exchange ? check(exchange.response) : problems, request);
}

/** The mock has no answer where a schema of the answer cannot be used and no example stands in for it. */
function checkIsAnswered({ spec }: Contract, operation: Operation): void {
	for (const media of successResponses(operation).flatMap((response) => response.media)) checkIsMade(spec, media);
}

/** Throws for a body for which the document has no example, and for which none can be made. */
export function checkIsMade(spec: Spec, media: Media): void {
	if (media.examples.length > 0) return;
	const fault = unusableResponse(spec, media);
	if (fault) throw new CannotBeTried(`the mock has no answer, as its schema cannot be used: ${fault.message}`);
	if (media.kind === "json" && media.schema !== undefined && !sampleFor(spec, "response", media.schema).isValid) {
		throw new CannotBeTried("the mock has no answer: no value was found that keeps its schema");
	}
}

/** A request that is to keep the contract does, and one that is to break it in one part breaks it in no other. */
function checkIntent(
	contract: Contract,
	operation: Operation,
	request: WireRequest,
	{ keeps = false, breach }: Expectation,
): void {
	if (!keeps && breach === undefined) return;
	const { spec } = contract;
	checkRoute(contract, operation, request);
	const message = messageOf(operation, request);
	// A body that breaks a rule was made to, and was judged for that.
	const { violations, unchecked } =
		breach?.in === "body" ? judgeAround(spec, operation, message) : judgeRequest(spec, operation, message);
	const isMeant = ({ in: part }: Violation) => part === breach?.in;
	const other = violations.find((violation) => !isMeant(violation));
	if (other) throw notRight(other);
	if (breach && breach.in !== "body" && violations.length === 0)
		throw new CannotBeTried("the request breaks no rule after all");
	if (keeps && unchecked.length > 0) throw new CannotBeTried(`what is sent cannot be checked: ${unchecked[0]}`);
}

function judgeAround(spec: Spec, { body: _, ...operation }: Operation, message: RequestMessage): Judgement {
	return judgeRequest(spec, operation, { ...message, body: { kind: "none" } });
}

/** What must come of a request that keeps the contract. */
export function accepted({ contract }: Pick<RunContext, "contract">, operation: Operation, body: unknown): Expectation {
	const link = linksOf(contract).find(({ to }) => to.operationId === operation.operationId);
	const known = link === undefined || isKnownLinkValue(contract, link, readPointer(body, link.to.pointer));
	const statuses = known ? successStatuses(operation) : [...successStatuses(operation), link.otherwise];
	return { statuses, because: "the request keeps the contract", keeps: true };
}
