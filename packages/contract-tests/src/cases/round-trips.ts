import { type Operation, readPointer } from "@forter-orders/spec";
import { type Contract, operationIn, type Trigger } from "../contract/contract.ts";
import { type Link, linksOf } from "../contract/scenarios.ts";
import { judgeExchange } from "../judge/judge-exchange.ts";
import { successStatuses } from "../judge/status.ts";
import { type CaseResult, makeCase, type Problem, type RunContext, resultOf, type TestCase } from "../model/case.ts";
import type { Expectation } from "../model/expectation.ts";
import { buildRequest, validBody } from "./build-request.ts";
import { tryClient } from "./client-case.ts";
import { exampleRequest } from "./example-request.ts";
import { orderMember } from "./linked-member.ts";
import { putAt } from "./put-at.ts";
import { promisedAnswer, triggeringBody } from "./triggering-body.ts";

/** One value that is given out, and repeated. */
interface Trip {
	readonly link: Link;
	readonly from: Operation;
	readonly to: Operation;
	readonly trigger: Trigger;
}

/** The id of the cell of a round trip. */
export function tripCell({ link, trigger }: Pick<Trip, "link" | "trigger">): string {
	return `scenario/${link.to.operationId}/after ${trigger.example}`;
}

/** The id of the cell of a value that was never given out. */
export function unknownValueCell({ to }: Link): string {
	return `scenario/${to.operationId}/unknown value`;
}

/** The round trips that the triggers of a contract start. */
export function tripsOf(contract: Contract): Trip[] {
	return linksOf(contract).flatMap((link) => {
		const [from, to] = [operationIn(contract, link.from.operationId), operationIn(contract, link.to.operationId)];
		if (!from || !to) return [];
		return contract.triggers
			.filter((trigger) => trigger.operationId === from.operationId)
			.filter((trigger) => readPointer(promisedAnswer(from, trigger)?.example.value, link.from.pointer) !== undefined)
			.map((trigger) => ({ link, from, to, trigger }));
	});
}

/** Each value that one answer gives out and a later request repeats, and one that was never given out. */
export function roundTripCases(contract: Contract): TestCase[] {
	const trips = tripsOf(contract).map((trip) =>
		makeCase("scenarios", trip.to, {
			group: [`after ${trip.trigger.example}`],
			cells: [tripCell(trip)],
			documents: [trip.from.pointer, trip.to.pointer],
			run: (context) => runTrip(context, trip),
		}),
	);
	return [...trips, ...linksOf(contract).flatMap((link) => unknownValueCase(contract, link) ?? [])];
}

async function runTrip(context: RunContext, { link, from, to, trigger }: Trip): Promise<CaseResult> {
	const { contract } = context;
	const media = from.body?.media[0];
	const answer = promisedAnswer(from, trigger);
	if (!media || !answer) return { state: "notRun", reason: "the first request of the trip has no body" };
	const { body } = triggeringBody(contract, from, media, trigger);
	const first = exampleRequest(contract, from, context.credentials, { media, body, answer });
	const opening = await context.send(first);
	const statuses = [String(trigger.status)];
	const problems = judgeExchange(
		contract,
		from,
		{ statuses, because: `the request has the test value of ${trigger.example}` },
		opening,
	);
	const value =
		"response" in opening && problems.length === 0
			? readPointer(JSON.parse(opening.response.text), link.from.pointer)
			: undefined;
	if (value === undefined) return resultOf(problems.length > 0 ? problems : [nothingGivenOut(link)], first);
	return repeat(context, to, link, value, orderIn(contract, from, body), {
		statuses: successStatuses(to),
		because: "the value was given out",
	});
}

function nothingGivenOut({ from }: Link): Problem {
	return {
		cause: `${from.operationId} gives out no value to repeat`,
		message: `the answer of ${from.operationId} must hold the value that the next request repeats`,
		in: "body",
		pointer: from.pointer,
		rule: "link",
		expected: "to be there",
		received: "nothing",
	};
}

function orderIn(contract: Contract, operation: Operation, body: unknown): string | undefined {
	const member = orderMember(contract, operation);
	return member === undefined ? undefined : String(readPointer(body, member));
}

async function repeat(
	context: RunContext,
	to: Operation,
	link: Link,
	value: unknown,
	order: string | undefined,
	expectation: Expectation,
): Promise<CaseResult> {
	const { contract, credentials } = context;
	const body = structuredClone(validBody(contract, to).body ?? {});
	putAt(body, link.to.pointer, value);
	const request = buildRequest(contract, to, credentials, { body, pathValue: order });
	const exchange = await context.send(request);
	const problems = judgeExchange(contract, to, expectation, exchange);
	if (problems.length > 0 || !contract.client) return resultOf(problems, request);
	return tryClient(context, { operation: to, request, body, attemptTimeoutMs: context.deadlineMs }, exchange);
}

function unknownValueCase(contract: Contract, link: Link): TestCase | undefined {
	const to = operationIn(contract, link.to.operationId);
	if (!to) return undefined;
	return makeCase("scenarios", to, {
		group: ["unknown value"],
		cells: [unknownValueCell(link)],
		documents: [to.pointer],
		run: (context) =>
			repeat(context, to, link, "never-given-out", undefined, {
				statuses: [link.otherwise],
				because: "the value was never given out",
			}),
	});
}
