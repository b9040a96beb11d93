import { isDocumented, matchesStatus, type Operation, readJsonText, responseFor } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { Problem } from "../model/case.ts";
import type { Exchange, WireResponse } from "../model/exchange.ts";
import type { Expectation } from "../model/expectation.ts";
import { differenceOf } from "./difference.ts";
import { judgeWireResponse } from "./judge-wire-response.ts";
import { reportedBreach } from "./reported.ts";

/** Judges what came of a request. */
export function judgeExchange(
	contract: Contract,
	operation: Operation,
	expectation: Expectation,
	exchange: Exchange,
): Problem[] {
	if ("failure" in exchange) return [noAnswer(operation, expectation, exchange.failure, exchange.message)];
	const { response } = exchange;
	const problems = [...judgeStatus(operation, expectation, response)];
	const judged = isHttpOnly(contract, operation, expectation, response)
		? []
		: judgeWireResponse(contract, operation, response);
	// A status that is wrong and not documented either is one thing that is wrong.
	problems.push(...(problems.length > 0 ? judged.filter(({ rule }) => rule !== "status") : judged));
	if (problems.length > 0) return problems;
	return [...judgeReport(operation, expectation, response), ...judgeExample(operation, expectation, response)];
}

/**
 * Whether an answer is HTTP's own, which the document need not describe: to a request that is not for the operation, and a
 * refusal of one that breaks the contract.
 */
function isHttpOnly(
	{ documentedErrors }: Contract,
	operation: Operation,
	{ protocol, breach }: Expectation,
	{ status }: WireResponse,
): boolean {
	if (protocol === "elsewhere") return true;
	if (protocol === "http") return status >= 400 && !isDocumented(operation.responses, status);
	const isRefusal = breach !== undefined && status >= 400 && status < 500;
	return isRefusal && !documentedErrors && responseFor(operation.responses, status) === undefined;
}

function noAnswer({ operationId }: Operation, { statuses }: Expectation, failure: string, message: string): Problem {
	const what = failure === "timeout" ? "does not answer in time" : "breaks off the connection";
	return {
		cause: `${operationId} ${what}`,
		message: `${operationId} gave no answer`,
		in: "status",
		rule: failure,
		expected: `an answer with status ${statuses.join(" or ")}`,
		received: message,
	};
}

function judgeStatus(
	{ operationId, pointer }: Operation,
	{ statuses, because, breach }: Expectation,
	{ status }: WireResponse,
): Problem[] {
	if (statuses.some((pattern) => matchesStatus(pattern, status))) return [];
	const wanted = statuses.join(" or ");
	const accepted = breach !== undefined && status < 300;
	const [rule = "schema"] = breach?.rules ?? [];
	const cause = accepted
		? `${operationId} answers ${status} to a request that breaks ${rule} in the ${breach.in}`
		: `${operationId} answers ${status} and not ${wanted}, although ${because}`;
	const at = breach
		? { in: breach.in, pointer: breach.pointers[0] ?? "", rule, document: breach.document }
		: { in: "status", rule: "status", document: `${pointer}/responses` };
	const told = breach ? `${breach.expected}, so status ${wanted}` : `status ${wanted}`;
	const seen = breach ? `${breach.received}, and status ${status}` : `status ${status}`;
	const message = `${operationId} must answer ${wanted}, because ${because}`;
	return [
		{ cause, message, ...at, expected: told, received: seen, ...(accepted && breach.lenient ? { lenient: true } : {}) },
	];
}

/** A target that says what is wrong must say the right thing first. */
function judgeReport({ operationId }: Operation, { breach }: Expectation, response: WireResponse): Problem[] {
	const reported = breach ? reportedBreach(response) : undefined;
	if (!breach || !reported) return [];
	const [pointer = "", ...others] = breach.pointers;
	const [rule = ""] = breach.rules;
	const at = { in: breach.in, pointer, rule, document: breach.document };
	const seen = `${reported.in} ${reported.pointer || "the whole"}`;
	if (reported.in !== breach.in || ![pointer, ...others].includes(reported.pointer)) {
		const message = `${operationId} refuses the request but points at another place than the one that is wrong`;
		return [
			{
				cause: `${operationId} reports the wrong place for ${rule}`,
				message,
				...at,
				expected: `${breach.in} ${pointer}`,
				received: seen,
			},
		];
	}
	const { rule: named } = reported;
	if (named === undefined || breach.rules.some((one) => isSameRule(one, named))) return [];
	const message = `${operationId} refuses the request but names another rule than the one that is broken`;
	return [
		{
			cause: `${operationId} reports ${named} for ${rule}`,
			message,
			...at,
			expected: rule,
			received: named,
		},
	];
}

// One rule can be written with several keywords, and a server may have it in another spelling.
const SPELLINGS: readonly (readonly string[])[] = [
	["minimum", "exclusiveMinimum"],
	["maximum", "exclusiveMaximum"],
	["required", "dependentRequired"],
	["enum", "const", "anyOf", "oneOf"],
	["additionalProperties", "unevaluatedProperties", "not"],
];

function isSameRule(rule: string, other: string): boolean {
	return rule === other || SPELLINGS.some((keywords) => keywords.includes(rule) && keywords.includes(other));
}

function judgeExample({ operationId }: Operation, { example }: Expectation, { status, text }: WireResponse): Problem[] {
	if (!example) return [];
	const read = readJsonText(text);
	const difference = differenceOf(example.value, "value" in read ? read.value : text, example.ids);
	if (!difference) return [];
	const message = `${operationId} must answer with the example ${example.name} of its response ${status}`;
	const cause = `the response ${status} of ${operationId} is not the documented example`;
	return [{ cause, message, in: "body", rule: "example", ...difference, document: example.pointer }];
}
