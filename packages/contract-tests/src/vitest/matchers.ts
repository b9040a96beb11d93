import type { Problem } from "../cases/case.ts";
import type { Contract, Operation } from "../contract/contract.ts";
import { isObject } from "../contract/json.ts";
import { bundledContract } from "../contract/load.ts";
import { judgeRequest } from "../judge/judge-request.ts";
import { judgeResponse } from "../judge/judge-response.ts";
import { maskedText } from "../report/mask.ts";
import type { WireResponse } from "../run/send.ts";

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
			const operation = operationIn(contract, operationId);
			return verdict(await judgeRequest(contract, operation, received), `the request of ${operationId}`);
		},
		async toMatchResponse(received, operationId, status) {
			const operation = operationIn(contract, operationId);
			const response = await responseOf(operation, received, status);
			const wrongStatus =
				status !== undefined && response.status !== status ? [otherStatus(status, response.status)] : [];
			const problems = [...wrongStatus, ...judgeResponse(contract, operation, response)];
			return verdict(problems, `the response ${response.status} of ${operationId}`);
		},
	};
}

function operationIn({ operations }: Contract, operationId: string): Operation {
	const found = operations.find((operation) => operation.operationId === operationId);
	if (found) return found;
	const known = operations.map((operation) => operation.operationId).join(", ");
	throw new TypeError(`the contract has no operation "${operationId}"; it has ${known}`);
}

/** A Response, an object with `status` and `body`, or a body alone, which has the given status or the first success. */
async function responseOf(
	{ responses }: Operation,
	received: unknown,
	status: number | undefined,
): Promise<WireResponse> {
	if (received instanceof Response) {
		const { status: given, headers } = received;
		return { status: given, headers, text: await received.clone().text() };
	}
	const fallback = Number(responses.find((response) => /^2\d\d$/.test(response.status))?.status ?? 200);
	const isWhole = isObject(received) && typeof received.status === "number" && "body" in received;
	const body: unknown = isWhole ? received.body : received;
	const at = isWhole ? Number(received.status) : (status ?? fallback);
	const mediaType =
		responses.find((response) => response.status === String(at))?.media[0]?.mediaType ?? "application/json";
	return { status: at, headers: new Headers({ "content-type": mediaType }), text: JSON.stringify(body) ?? "" };
}

function otherStatus(expected: number, received: number): Problem {
	return {
		cause: "status",
		message: "the response has another status",
		in: "status",
		expected: String(expected),
		received: String(received),
	};
}

function verdict(problems: readonly Problem[], subject: string): MatcherResult {
	return {
		pass: problems.length === 0,
		message: () => {
			if (problems.length === 0) return `expected ${subject} not to keep the contract, and it does`;
			const lines = problems.map(({ in: part, pointer, rule, expected, received }) => {
				const place = [part, pointer].filter(Boolean).join(" ") || "the whole";
				return `  ${place}: expected ${expected}, received ${received}${rule === undefined ? "" : ` (${rule})`}`;
			});
			return maskedText(`expected ${subject} to keep the contract:\n${lines.join("\n")}`);
		},
	};
}
