import type { Problem } from "../cases/case.ts";
import type { Contract, Operation } from "../contract/contract.ts";
import type { Exchange, WireResponse } from "../run/send.ts";
import { differenceOf } from "./difference.ts";
import { judgeResponse } from "./judge-response.ts";
import { reportedBreach } from "./reported.ts";
import { matchesStatus, responseFor } from "./status.ts";

/** The one rule that a request breaks. */
export interface ExpectedBreach {
	readonly in: "body" | "header" | "path" | "query" | "cookie";
	/** Places that may be named; the right one first. */
	readonly pointers: readonly string[];
	/** Keywords that may be named; the right one first. */
	readonly rules: readonly string[];
	/** Document pointer of the rule. */
	readonly document: string;
	readonly expected: string;
	readonly received: string;
	/** Whether a server that does not insist on complete orders lets it pass. */
	readonly lenient: boolean;
}

/** What must come of a request. */
export interface Expectation {
	/** Statuses that are right, as the contract writes them. */
	readonly statuses: readonly string[];
	/** Why, as the end of a sentence: "the request keeps the contract". */
	readonly because: string;
	readonly breach?: ExpectedBreach;
	/** The body that must come back, and by which example's order id others may differ. */
	readonly example?: {
		readonly name: string;
		readonly value: unknown;
		readonly pointer: string;
		readonly ids: readonly (readonly [example: string, sent: string])[];
	};
	/** `http` for statuses that need no documentation, `elsewhere` for a request that is not for the operation at all. */
	readonly protocol?: "http" | "elsewhere";
}

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
	const { protocol } = expectation;
	const isProtocol = protocol === "elsewhere" || (protocol === "http" && !responseFor(operation, response.status));
	const judged = isProtocol ? [] : judgeResponse(contract, operation, response);
	// A status that is wrong and not documented either is one thing that is wrong.
	problems.push(...(problems.length > 0 ? judged.filter(({ rule }) => rule !== "status") : judged));
	if (problems.length > 0) return problems;
	return [...judgeReport(operation, expectation, response), ...judgeExample(operation, expectation, response)];
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
	const difference = differenceOf(example.value, JSON.parse(text), example.ids);
	if (!difference) return [];
	const message = `${operationId} must answer with the example ${example.name} of its response ${status}`;
	const cause = `the response ${status} of ${operationId} is not the documented example`;
	return [{ cause, message, in: "body", rule: "example", ...difference, document: example.pointer }];
}
