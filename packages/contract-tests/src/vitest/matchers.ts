import { expectationOf, type Operation, receivedOf, type Violation } from "@forter-orders/spec";
import { type Contract, operationIn } from "../contract/contract.ts";
import { bundledContract } from "../contract/load.ts";
import { judgeReceivedRequest, judgeReceivedResponse } from "../judge/judge-received.ts";
import { maskedText } from "../report/mask.ts";

/** What a matcher tells vitest. */
export interface MatcherResult {
	readonly pass: boolean;
	readonly message: () => string;
}

/** A matcher as vitest calls it. */
export type ContractMatcher = (received: unknown, operationId: string, status?: number) => Promise<MatcherResult>;

/** Matchers for `expect.extend`; each returns a promise, so `await` the expectation. */
export interface ContractMatchers extends Record<string, ContractMatcher> {
	/** A Request, or a body, keeps the contract of an operation. */
	readonly toMatchRequest: ContractMatcher;
	/** A Response, or a body with its status, is one that the contract documents for an operation. */
	readonly toMatchResponse: ContractMatcher;
}

declare module "vitest" {
	// The names and bounds of the parameters must be those of vitest's own declaration.
	interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
		toMatchRequest(operationId: string): Promise<void>;
		toMatchResponse(operationId: string, status?: number): Promise<void>;
	}
}

/** The matchers for a contract, by default the bundled one: `expect.extend(contractMatchers())`. */
export function contractMatchers(contract: Contract = bundledContract()): ContractMatchers {
	return {
		async toMatchRequest(received, operationId) {
			const operation = knownOperation(contract, operationId);
			const { violations } = await judgeReceivedRequest(contract, operation, received);
			return verdict(violations, `the request of ${operationId}`);
		},
		async toMatchResponse(received, operationId, status) {
			const operation = knownOperation(contract, operationId);
			const { status: own, judgement } = await judgeReceivedResponse(contract, operation, received, status);
			const other = status !== undefined && own !== status ? [otherStatus(status, own)] : [];
			return verdict([...other, ...judgement.violations], `the response ${own} of ${operationId}`);
		},
	};
}

function knownOperation(contract: Contract, operationId: string): Operation {
	const found = operationIn(contract, operationId);
	if (found) return found;
	const known = contract.operations.map((operation) => operation.operationId).join(", ");
	throw new TypeError(`the contract has no operation "${operationId}"; it has ${known}`);
}

function otherStatus(expected: number, received: number): Violation {
	return { in: "status", pointer: "", rule: "status", message: `must be ${expected}`, received: String(received) };
}

function verdict(violations: readonly Violation[], subject: string): MatcherResult {
	return {
		pass: violations.length === 0,
		message: () => {
			if (violations.length === 0) return `expected ${subject} not to keep the contract, and it does`;
			const lines = violations.map((violation) => {
				const { in: part, pointer, rule, message } = violation;
				const place = [part, pointer].filter(Boolean).join(" ");
				return `  ${place}: expected ${expectationOf(message)}, received ${receivedOf(violation)} (${rule})`;
			});
			return maskedText(`expected ${subject} to keep the contract:\n${lines.join("\n")}`);
		},
	};
}
