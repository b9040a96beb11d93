import type { Decision } from "@forter-orders/client";
import {
	branchesOf,
	isObject,
	listOf,
	type Operation,
	readPointer,
	responseFor,
	textOf,
	tokensOf,
} from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { adviceOf, retryOf } from "../contract/extensions.ts";
import { linksOf, orderStepsOf } from "../contract/scenarios.ts";
import { differenceOf } from "../judge/difference.ts";
import type { Problem } from "../model/case.ts";
import type { Exchange, WireResponse } from "../model/exchange.ts";
import { parsedJson } from "../model/parsed-json.ts";
import type { ClientOutcome } from "./call-client.ts";

const VERIFY = "VERIFICATION_REQUIRED" satisfies Decision;
const UNRECOGNIZED = "UNRECOGNIZED" satisfies Decision;

/** What the client must make of an exchange, by `x-advice`, `x-retry` and the listed decisions of the contract. */
export function expectedOutcome(contract: Contract, operation: Operation, exchange: Exchange): ClientOutcome {
	const { maxAttempts: most, statuses } = retryOf(operation);
	const unusable = { ok: false, advice: adviceOf(operation), attempts: most };
	if ("failure" in exchange) return unusable;
	const { response } = exchange;
	const body = parsedJson(response.text);
	if (response.status < 300) {
		const decision = decisionIn(contract, operation, response, body);
		return decision === undefined ? unusable : { ok: true, decision, data: body, attempts: 1 };
	}
	const retried = statuses.includes(response.status);
	const documented = responseFor(operation.responses, response.status);
	return {
		ok: false,
		advice: documented ? adviceOf(documented) : retried ? adviceOf(operation) : undefined,
		status: response.status,
		body: isObject(body) ? body : undefined,
		attempts: retried ? most : 1,
	};
}

function decisionIn(contract: Contract, operation: Operation, response: WireResponse, body: unknown): unknown {
	const pointer = orderStepsOf(contract)?.decision;
	const given = pointer === undefined ? undefined : textOf(readPointer(body, pointer));
	const listed = pointer === undefined ? [] : listedDecisions(contract, operation, response, pointer);
	const known = given !== undefined && listed.includes(given) ? given : undefined;
	if (known !== undefined && known !== VERIFY) return known;
	const link = linksOf(contract).find(({ from }) => from.operationId === operation.operationId);
	if (known !== undefined || (link && textOf(readPointer(body, link.from.pointer)))) return VERIFY;
	return given ? UNRECOGNIZED : undefined;
}

function listedDecisions(
	{ spec }: Contract,
	operation: Operation,
	{ status }: WireResponse,
	pointer: string,
): readonly unknown[] {
	const schema = responseFor(operation.responses, status)?.media[0]?.schema;
	const name = tokensOf(pointer)[0] ?? "";
	const parts = schema === undefined ? [] : branchesOf(spec, [schema]).flat();
	const members = parts.filter(
		(part) => isObject(part.schema.properties) && Object.hasOwn(part.schema.properties, name),
	);
	const rules = branchesOf(
		spec,
		members.map((part) => `${part.pointer}/properties/${name}`),
	).flat();
	return rules.flatMap(({ schema: rule }) => [...listOf(rule.enum), ...listOf(rule["x-extensible-enum"])]);
}

/** How an outcome differs from the expected one. */
export function judgeOutcome(operation: Operation, expected: ClientOutcome, actual: ClientOutcome): Problem[] {
	const members = ["ok", "decision", "advice", "status", "attempts"] as const;
	const wrong = members.find((member) => expected[member] !== undefined && expected[member] !== actual[member]);
	const noAdvice = !expected.ok && expected.advice === undefined && actual.advice !== undefined ? "advice" : undefined;
	const member = wrong ?? noAdvice;
	if (member !== undefined) return [problem(operation, member, String(expected[member]), String(actual[member]))];
	const difference = differenceOf(expected.ok ? expected.data : expected.body, expected.ok ? actual.data : actual.body);
	return difference
		? [problem(operation, `the body at ${difference.pointer || "the root"}`, difference.expected, difference.received)]
		: [];
}

function problem({ operationId, pointer }: Operation, member: string, expected: string, received: string): Problem {
	return {
		cause: `the client's outcome of ${operationId} has another ${member}`,
		message: `the shipped client must make of this answer what the contract advises: ${member}`,
		in: "client",
		rule: "outcome",
		expected: `${member} ${expected}`,
		received: `${member} ${received}`,
		document: pointer,
	};
}
