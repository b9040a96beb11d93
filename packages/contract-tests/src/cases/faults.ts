import { type FaultEntry, faults } from "@forter-orders/mock";
import type { Operation } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { makeCase, type TestCase } from "../model/case.ts";
import { exchange } from "../send/exchange.ts";
import { buildRequest, validBody } from "./build-request.ts";
import { tryClient } from "./client-case.ts";

/** Milliseconds for one attempt: longer than a late answer, shorter than one that drips. */
const ATTEMPT_MS = 2_000;

/** The id of the cell of a fault. */
export function faultCell(operationId: string, { name }: Pick<FaultEntry, "name">): string {
	return `fault/${operationId}/${name}`;
}

/** Each fault that the mock knows: the client must make of it what the contract advises for what arrives. */
export function faultCases(contract: Contract): TestCase[] {
	if (!contract.client) return [];
	return contract.operations.flatMap((operation) => faults.map((fault) => faultCase(operation, fault)));
}

function faultCase(operation: Operation, fault: FaultEntry): TestCase {
	return makeCase("faults", operation, {
		group: [fault.name],
		cells: [faultCell(operation.operationId, fault)],
		documents: [operation.pointer],
		async run(context) {
			if (!context.faulty)
				return { state: "notRun", reason: "the target has no faults to ask for by `Prefer: fault=`" };
			const headers = { prefer: fault.prefer };
			const valid = validBody(context.contract, operation);
			const request = buildRequest(context.contract, operation, context.credentials, { headers });
			const bare = await exchange(context.target, request, ATTEMPT_MS);
			const trial = { operation, request, body: valid.body, headers, attemptTimeoutMs: ATTEMPT_MS };
			return tryClient(context, trial, bare);
		},
	});
}
