import { isFinalStatus, isSuccess, parameterValue, writeHeaderText } from "@forter-orders/spec";
import { type ScopedBody, scopedBodies } from "../bodies/scopes.ts";
import type { Contract } from "../contract/contract.ts";
import { judgeWireResponse, subjectOf } from "../judge/judge-wire-response.ts";
import { type Breach, isBreachAt, labelOf } from "../label/label.ts";
import { type CaseResult, makeCase, type Problem, type RunContext, resultOf, type TestCase } from "../model/case.ts";
import { placeCells } from "../model/cell-id.ts";
import type { WireResponse } from "../model/exchange.ts";
import { uniqueNames } from "./boundary.ts";
import { buildRequest, validBody } from "./build-request.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesAt } from "./candidates.ts";
import { tryClient } from "./client-case.ts";

/**
 * Answers on both sides of every rule of a response, shown to the judge and to the client: a rule that no answer of the
 * target happens to touch is not thereby unproved.
 */
export function responseValueCases(contract: Contract): TestCase[] {
	return scopedBodies(contract)
		.filter(({ side, scope }) => side === "response" && isFinalStatus(scope))
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
	return makeCase("responses", operation, {
		group: [scope, `body ${candidate.place.name}`],
		name: candidate.name,
		cells: candidate.cells,
		documents: [candidate.document, ...candidate.place.schemas],
		async run(context) {
			const value = candidate.body();
			const label = labelOf({ spec: context.contract.spec, direction: "response", schema }, value);
			if (label.verdict === "disputed") return { state: "dropped", reason: "the validators do not agree on it" };
			if (candidate.intent !== "either" && candidate.intent !== label.verdict) {
				return { state: "dropped", reason: `no ${candidate.intent} body could be made for it` };
			}
			const judged = judgeWireResponse(context.contract, operation, toAnswer(body, value));
			if (label.verdict === "invalid") return judgedAsInvalid(body, candidate, judged, label.breaches);
			return judged.length > 0 ? resultOf(judged) : clientReads(context, body, value);
		},
	});
}

function toAnswer({ workshop, operation, scope, media }: ScopedBody, value: unknown): WireResponse {
	const documented = operation.responses.find(({ status }) => status === scope)?.headers ?? [];
	const required = documented.filter((header) => header.required);
	const headers = new Headers(
		required.map((header): [string, string] => {
			const value = parameterValue(workshop.spec, header)?.value ?? "text";
			return [header.name, writeHeaderText(header, value)];
		}),
	);
	headers.set("content-type", media.sentAs());
	return { status: Number(scope), headers, text: JSON.stringify(value) };
}

function judgedAsInvalid(
	{ operation, scope }: ScopedBody,
	candidate: Candidate,
	judged: readonly Problem[],
	breaches: readonly Breach[],
): CaseResult {
	const meant = breaches.filter((breach) => isBreachAt(breach, candidate.pointer));
	if (meant.length === 0) return { state: "dropped", reason: "it breaks another rule than the one that is tried" };
	if (judged.some(({ pointer }) => meant.some((breach) => breach.pointer === pointer))) return { state: "passed" };
	const subject = subjectOf(operation, scope);
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

/** The client gets the value as the target's answer. */
async function clientReads(context: RunContext, body: ScopedBody, value: unknown): Promise<CaseResult> {
	const { operation, scope } = body;
	const text = JSON.stringify(value);
	if (!context.contract.client || !isSuccess(scope)) return { state: "passed" };
	const request = buildRequest(context.contract, operation, context.credentials);
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
