import type { Engine } from "../answer/engine.ts";
import { PreferenceError } from "../answer/preferences.ts";
import { problem } from "../answer/problem.ts";
import { toHeaderViolation } from "../answer/refusals.ts";
import { toResponse } from "../answer/response.ts";
import type { Reply } from "../faults/reply.ts";
import type { RecordedRequest } from "../journal.ts";
import type { MockState, Outgoing, Wanted } from "../orders/state.ts";
import { type RequestBody, readBody } from "../request/request-body.ts";
import type { Answered, AnswerRequest } from "./answer-request.ts";
import { answerPreflight, withCors } from "./cors.ts";
import { createRouter, type Route } from "./route.ts";

/** Answers a request in the standard's own terms, so that it serves a port and a `fetch` alike. */
export type Handler = (request: Request) => Promise<Reply>;

/** Puts routing, body, state and journal around the answer. */
export function createHandler(
	{ engine, answerRequest }: { readonly engine: Engine; readonly answerRequest: AnswerRequest },
	state: MockState,
	record: (entry: RecordedRequest, bodyLength: number) => void,
): Handler {
	const findRoute = createRouter(engine.operations);
	return async (request) => {
		const startedAt = performance.now();
		const url = new URL(request.url);
		const route = findRoute(request.method, url.pathname);
		const preflight = answerPreflight(request, route);
		if (preflight) return { response: preflight };
		const body = await readBody(request);
		const order = state.requestFor(route, body.value);
		const wanted = attempt(() => state.choose(order, request.headers.get("prefer")));
		const answered =
			wanted instanceof PreferenceError
				? { answer: problem(422, wanted.message), violations: [], accepted: false }
				: await answerRequest({ request, url, route, body }, wanted);
		const { answer, violations, accepted } = answered;
		const choice = wanted instanceof PreferenceError ? undefined : wanted;
		const header = violations.map((violation) => toHeaderViolation(violation, accepted));
		const response = toResponse(answer, header, request.method);
		const judged = { request: order, response, answer: answer.body, accepted, fault: choice?.fault };
		const outgoing = await state.conclude(judged);
		const history = toHistory(outgoing, order.orderId, accepted ? choice : undefined);
		const entry = toEntry(request, url, route, body, answered, performance.now() - startedAt);
		record({ ...entry, ...history, status: outgoing.reply.response.status }, body.text.length);
		withCors(outgoing.reply.response, request.headers);
		return outgoing.reply;
	};
}

function attempt(choose: () => Wanted): Wanted | PreferenceError {
	try {
		return choose();
	} catch (error) {
		if (error instanceof PreferenceError) return error;
		throw error;
	}
}

/** What the journal says of how the answer came about. */
function toHistory(
	{ fault }: Outgoing,
	orderId: string | undefined,
	wanted: Wanted | undefined,
): Pick<RecordedRequest, "verdict" | "notes" | "orderId" | "chosenBy" | "fault"> {
	return {
		verdict: wanted ? "accepted" : "refused",
		notes: wanted?.notes ?? [],
		...(orderId === undefined ? {} : { orderId }),
		...(wanted && { chosenBy: wanted.rule }),
		...(fault && { fault }),
	};
}

function toEntry(
	request: Request,
	url: URL,
	{ operation }: Route,
	body: RequestBody,
	{ answer, violations }: Answered,
	durationMs: number,
): Omit<RecordedRequest, "verdict" | "notes"> {
	return {
		method: request.method,
		path: url.pathname,
		...(operation?.iid === undefined ? {} : { operationId: operation.iid }),
		...(body.text === "" ? {} : { body: body.value === null && body.text !== "null" ? body.text : body.value }),
		status: answer.status,
		violations,
		durationMs,
	};
}
