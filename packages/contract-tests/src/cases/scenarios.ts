import { isObject, type JsonObject, type Media, type Operation, readPointer, toPointer } from "@forter-orders/spec";
import { type Contract, operationIn, type Trigger } from "../contract/contract.ts";
import { linksOf } from "../contract/scenarios.ts";
import { differenceOf } from "../judge/difference.ts";
import { judgeExchange } from "../judge/judge-exchange.ts";
import { type CaseResult, makeCase, type Problem, type RunContext, resultOf, type TestCase } from "../model/case.ts";
import type { Expectation } from "../model/expectation.ts";
import { tryClient } from "./client-case.ts";
import { exampleRequest } from "./example-request.ts";
import { roundTripCases } from "./round-trips.ts";
import { stepCases } from "./steps.ts";
import { promisedAnswer, triggeringBody } from "./triggering-body.ts";

/** Each trigger with its promised answer, an order through all its steps, and each value that a later request repeats. */
export function scenarioCases(contract: Contract): TestCase[] {
	return [
		...contract.triggers.flatMap((trigger) => triggerCase(contract, trigger) ?? []),
		...stepCases(contract),
		...roundTripCases(contract),
	];
}

/** The id of the cell of a trigger; it names the example, because the value may be an address or a card. */
export function triggerCell({ operationId, example }: Trigger): string {
	return `scenario/${operationId}/${example}`;
}

function triggerCase(contract: Contract, trigger: Trigger): TestCase | undefined {
	const operation = operationIn(contract, trigger.operationId);
	const media = operation?.body?.media[0];
	if (!operation || !media) return undefined;
	return makeCase("scenarios", operation, {
		group: [trigger.example],
		cells: [triggerCell(trigger)],
		documents: [operation.pointer],
		run: (context) => runTrigger(context, operation, media, trigger),
	});
}

async function runTrigger(
	context: RunContext,
	operation: Operation,
	media: Media,
	trigger: Trigger,
): Promise<CaseResult> {
	const { contract } = context;
	if (trigger.mockOnly && !context.steerable)
		return { state: "notRun", reason: "the scenarios say that only the mock knows it" };
	const answer = promisedAnswer(operation, trigger);
	if (!answer) return resultOf([noExample(trigger)]);
	const { body, ids } = triggeringBody(contract, operation, media, trigger);
	const request = exampleRequest(contract, operation, context.credentials, { media, body, answer });
	const { name, value, pointer } = answer.example;
	const expectation: Expectation = {
		statuses: [String(trigger.status)],
		because: `the request has the test value of ${trigger.example}`,
		...(context.steerable ? { example: { name, value, pointer, ids } } : {}),
	};
	const exchange = await context.send(request);
	const problems = judgeExchange(contract, operation, expectation, exchange);
	if (problems.length === 0 && "response" in exchange)
		problems.push(...givesProblems(context, trigger, JSON.parse(exchange.response.text)));
	if (problems.length > 0 || !contract.client) return resultOf(problems, request);
	return tryClient(context, { operation, request, body, attemptTimeoutMs: context.deadlineMs }, exchange);
}

function noExample({ operationId, example, status }: Trigger): Problem {
	return {
		cause: `a trigger of ${operationId} promises an example that is not there`,
		message: `the response ${status} of ${operationId} must have the example ${example}, which a trigger promises`,
		in: "scenarios",
		rule: "trigger",
		expected: example,
		received: "no such example",
	};
}

/** The members that a trigger promises; a value that is made anew for each order elsewhere only has to be there. */
function givesProblems({ contract, steerable }: RunContext, trigger: Trigger, body: unknown): Problem[] {
	const made = linksOf(contract)
		.filter(({ from }) => from.operationId === trigger.operationId)
		.map(({ from }) => from.pointer);
	return promisesOf(trigger.gives).flatMap(({ pointer, value }) => {
		const actual = readPointer(body, pointer);
		if (!steerable && made.includes(pointer) && actual !== undefined) return [];
		const difference = differenceOf(value, actual, [], pointer);
		if (!difference) return [];
		const cause = `${trigger.operationId} does not give what a test value promises`;
		const message = `the test value of ${trigger.example} promises ${difference.pointer}`;
		return [{ cause, message, in: "body", rule: "trigger", ...difference }];
	});
}

function promisesOf(gives: JsonObject, at: readonly string[] = []): { pointer: string; value: unknown }[] {
	return Object.entries(gives).flatMap(([name, value]) =>
		isObject(value) ? promisesOf(value, [...at, name]) : [{ pointer: toPointer([...at, name]), value }],
	);
}
