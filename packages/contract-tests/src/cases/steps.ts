import { type Operation, readPointer } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { type OrderSteps, orderStepsOf } from "../contract/scenarios.ts";
import { judgeExchange } from "../judge/judge-exchange.ts";
import { makeCase, type RunContext, resultOf, type TestCase } from "../model/case.ts";
import { buildRequest, validBody } from "./build-request.ts";
import { tryClient } from "./client-case.ts";
import { orderMember } from "./linked-member.ts";
import { putAt } from "./put-at.ts";
import { accepted } from "./request-case.ts";

/** The id of the cell of the steps of an order. */
export function stepsCell(operationId: string, name: string): string {
	return `scenario/${operationId}/steps/${name}`;
}

/** The names of the ways through the steps: all in order, and the last one alone. */
export const WAYS = ["in order", "last alone"] as const;

/** An order at each of its steps in turn, and at the last alone; each must be decided. */
export function stepCases(contract: Contract): TestCase[] {
	const steps = orderStepsOf(contract);
	if (!steps) return [];
	return steppedOperations(contract, steps).flatMap((operation) =>
		WAYS.map((way) =>
			makeCase("scenarios", operation, {
				group: ["steps"],
				name: way,
				cells: [stepsCell(operation.operationId, way)],
				documents: [operation.pointer],
				run: (context) => runSteps(context, operation, steps, way),
			}),
		),
	);
}

/** The operations whose requests say at which step the order is. */
export function steppedOperations(contract: Contract, { step }: OrderSteps): Operation[] {
	return contract.operations.filter(
		(operation) => readPointer(validBody(contract, operation).body, step) !== undefined,
	);
}

async function runSteps(context: RunContext, operation: Operation, { step, steps }: OrderSteps, way: string) {
	const { contract } = context;
	const media = operation.body?.media[0];
	const member = orderMember(contract, operation);
	if (!media) return resultOf([]);
	for (const value of way === "last alone" ? steps.slice(-1) : steps) {
		const body = structuredClone(validBody(contract, operation).body);
		putAt(body, step, value);
		if (member !== undefined) putAt(body, member, `${String(readPointer(body, member))}-${way.replaceAll(" ", "-")}`);
		const request = buildRequest(contract, operation, context.credentials, { body, media });
		const exchange = await context.send(request);
		const problems = judgeExchange(contract, operation, accepted(context, operation, body), exchange);
		if (problems.length > 0) return resultOf(problems, request);
		if (!contract.client) continue;
		const read = await tryClient(context, { operation, request, body, attemptTimeoutMs: context.deadlineMs }, exchange);
		if (read.state !== "passed") return read;
	}
	return resultOf([]);
}
