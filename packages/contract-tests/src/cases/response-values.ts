import type { Contract } from "../contract/contract.ts";
import { placeCells } from "../coverage/cell-id.ts";
import { judgeResponse } from "../judge/judge-response.ts";
import type { Breach } from "../label/breach.ts";
import { labelOf } from "../label/label.ts";
import { oraclesFor } from "../label/oracles.ts";
import type { WireResponse } from "../run/send.ts";
import { uniqueNames } from "./boundary.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesAt } from "./candidates.ts";
import { type CaseResult, caseId, type Problem, type RunContext, resultOf, type TestCase } from "./case.ts";
import { tryClient } from "./client-case.ts";
import { type ScopedBody, scopedBodies } from "./scopes.ts";
import { validBody } from "./valid-body.ts";
import { parameterValue, requestOf } from "./valid-request.ts";

/**
 * Answers on both sides of every rule of a response, shown to the judge and to the client: a rule that no answer of the
 * target happens to touch is not thereby unproved.
 */
export function responseValueCases(contract: Contract): TestCase[] {
	return scopedBodies(contract)
		.filter(({ side, scope }) => side === "response" && /^\d{3}$/.test(scope))
		.flatMap((body) =>
			body.workshop.places.flatMap((place) => {
				const cells = placeCells(body, place.name);
				const candidates = uniqueNames(candidatesAt(body.workshop, place, cells));
				const neighbour = candidates.find(({ intent }) => intent === "invalid");
				// What is accepted proves something only beside what is refused.
				const both = [cells.property("present"), cells.property("absent")];
				return candidates.map((candidate) =>
					valueCase(
						body,
						candidate === neighbour ? { ...candidate, cells: [...new Set([...candidate.cells, ...both])] } : candidate,
					),
				);
			}),
		);
}

function valueCase(body: ScopedBody, candidate: Candidate): TestCase {
	const { operation, scope, schema } = body;
	const group = caseId("responses", operation, scope, `body ${candidate.place.name}`);
	return {
		id: `${group}/${candidate.name}`,
		phase: "responses",
		operationId: operation.operationId,
		group,
		cells: candidate.cells,
		documents: [candidate.document, ...candidate.place.schemas],
		async run(context) {
			const value = candidate.body();
			const label = labelOf(oraclesFor(context.contract, schema), value);
			if (label.verdict === "disputed") return { state: "dropped", reason: "the validators do not agree on it" };
			if (candidate.intent !== "either" && candidate.intent !== label.verdict) {
				return { state: "dropped", reason: `no ${candidate.intent} body could be made for it` };
			}
			const judged = judgeResponse(context.contract, operation, toAnswer(body, value));
			if (label.verdict === "invalid") return judgedAsInvalid(body, candidate, judged, label.breaches);
			return judged.length > 0 ? resultOf(judged) : clientReads(context, body, value);
		},
	};
}

function toAnswer({ workshop, operation, scope, media }: ScopedBody, value: unknown): WireResponse {
	const documented = operation.responses.find(({ status }) => status === scope)?.headers ?? [];
	const required = documented.filter((header) => header.required);
	const headers = new Headers(
		required.map((header): [string, string] => [header.name, parameterValue(workshop.contract, header)]),
	);
	headers.set("content-type", media.mediaType);
	return { status: Number(scope), headers, text: JSON.stringify(value) };
}

function judgedAsInvalid(
	{ operation, scope }: ScopedBody,
	candidate: Candidate,
	judged: readonly Problem[],
	breaches: readonly Breach[],
): CaseResult {
	const meant = breaches.filter((breach) => isAbout(breach, candidate.pointer));
	if (judged.some(({ pointer }) => meant.some((breach) => breach.pointer === pointer))) return { state: "passed" };
	const subject = `the response ${scope} of ${operation.operationId}`;
	const message = `${subject} with a fault at ${candidate.pointer || "the root"} must be refused there`;
	const seen = judged[0]?.pointer ?? "no fault";
	return resultOf([
		{
			cause: `${subject} is judged wrongly`,
			message,
			in: "body",
			pointer: candidate.pointer,
			expected: "a fault",
			received: seen,
			document: candidate.document,
		},
	]);
}

/** A fault stands at the place that was changed or below it; of alternatives that are as close, one of theirs does. */
function isAbout({ pointer, others = [] }: Breach, place: string): boolean {
	return [pointer, ...others].some((at) => at === place || at.startsWith(`${place}/`));
}

/** The client gets the value as the target's answer. */
async function clientReads(context: RunContext, body: ScopedBody, value: unknown): Promise<CaseResult> {
	const { operation, scope } = body;
	const isSuccess = /^2/.test(scope);
	const text = JSON.stringify(value);
	if (!context.contract.client || !isSuccess) return { state: "passed" };
	const request = requestOf(context.contract, operation, context.credentials, validBody(context.contract, operation));
	const answer = toAnswer(body, value);
	const fetch: typeof globalThis.fetch = async () =>
		new Response(text, { status: answer.status, headers: answer.headers });
	const sent = validBody(context.contract, operation).body;
	return tryClient(
		context,
		{ operation, request, body: sent, attemptTimeoutMs: context.deadlineMs, fetch },
		{ response: answer },
	);
}
