import { describeValue, expectationOf, type Media, type Operation, readPointer } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { isLenientBreach } from "../contract/scenarios.ts";
import { refusalStatuses } from "../judge/status.ts";
import { type Breach, isBreachAt, labelOf } from "../label/label.ts";
import type { CaseResult, RunContext } from "../model/case.ts";
import type { Expectation, ExpectedBreach } from "../model/expectation.ts";
import { buildRequest } from "./build-request.ts";
import type { Candidate } from "./candidate.ts";
import { accepted, tryRequest } from "./request-case.ts";

/** A body with what must come of it, or why it can prove nothing. */
export type LabelledBody = { readonly body: unknown; readonly expectation: Expectation } | { readonly dropped: string };

/** Labels a body by two validators, and says what must come of it; one that breaks more than one rule is dropped. */
export function labelBody(
	contract: Contract,
	operation: Operation,
	schema: string,
	{
		body: make,
		intent,
		pointer,
		place,
	}: Pick<Candidate, "body" | "intent" | "pointer"> & { readonly place?: Candidate["place"] },
): LabelledBody {
	const body = make();
	const label = labelOf({ spec: contract.spec, direction: "request", schema }, body);
	if (label.verdict === "disputed") return { dropped: "the validators do not agree on it" };
	if (label.verdict === "valid") {
		if (intent === "invalid") return { dropped: "it breaks no rule after all" };
		return { body, expectation: accepted({ contract }, operation, body) };
	}
	if (intent === "valid") return { dropped: "no valid body could be made for it" };
	const [breach, ...more] = label.breaches;
	// A fault below the place that was changed is in a member that became necessary.
	if (!breach || more.length > 0 || !isBreachAt(breach, pointer)) return { dropped: "it breaks more than one rule" };
	return { body, expectation: refused(contract, operation, breach, body, place?.required === false) };
}

/** What must come of a body that breaks one rule. */
export function refused(
	contract: Contract,
	operation: Operation,
	breach: Breach,
	body: unknown,
	optional: boolean,
): Expectation {
	const received = readPointer(body, breach.pointer);
	const [rule = "schema"] = breach.rules;
	const expected: ExpectedBreach = {
		in: "body",
		pointers: pointersOf(breach),
		rules: breach.rules,
		document: breach.document,
		expected: `${breach.pointer || "the body"} ${expectationOf(breach.message)}`,
		received: describeValue(received, rule),
		lenient: isLenientBreach(contract, rule, received === null && optional),
	};
	return { statuses: refusalStatuses(operation), because: `the body breaks ${rule}`, breach: expected };
}

/** A member that must not be there may be named itself or by the object that holds it. */
function pointersOf({ pointer, rules, others }: Breach): string[] {
	const holder = /^(?:additional|unevaluated)Properties$/.test(rules[0] ?? "")
		? [pointer.slice(0, pointer.lastIndexOf("/"))]
		: [];
	return [pointer, ...others, ...holder];
}

/** Sends a body and judges what comes of it. */
export async function tryBody(
	context: RunContext,
	{ operation, media }: { readonly operation: Operation; readonly media: Media },
	labelled: LabelledBody,
): Promise<CaseResult> {
	if ("dropped" in labelled) return { state: "dropped", reason: labelled.dropped };
	const request = buildRequest(context.contract, operation, context.credentials, { body: labelled.body, media });
	return tryRequest(context, operation, request, labelled.expectation);
}
