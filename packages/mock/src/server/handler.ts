import { createRouter, type Operation, type Route } from "@forter-orders/spec";
import { PreferenceError } from "../answer/preferences.ts";
import { problem } from "../answer/problem.ts";
import { toHeaderViolation } from "../answer/refusals.ts";
import { toResponse } from "../answer/response.ts";
import { type ReceivedBody, readBody } from "../body/read-body.ts";
import type { Reply } from "../faults/reply.ts";
import type { RecordedRequest } from "../journal.ts";
import type { MockState, Outgoing, Wanted } from "../orders/state.ts";
import type { Answered, AnswerRequest } from "./answer-request.ts";
import { answerPreflight, withCors } from "./cors.ts";

/** Answers a request in the standard's own terms, so that it serves a port and a `fetch` alike. */
export type Handler = (request: Request) => Promise<Reply>;

/** Puts routing, body, state and journal around the answer. */
export function createHandler(
	operations: readonly Operation[],
	answerRequest: AnswerRequest,
	state: MockState,
	record: (entry: RecordedRequest, bodyLength: number) => void,
): Handler {
	const findRoute = createRouter(operations);
	return async (request) => {
		const startedAt = performance.now();
		const url = new URL(request.url);
		const route = findRoute(request.method, url.pathname, url.search.slice(1));
		const preflight = answerPreflight(request, route);
		if (preflight) return { response: preflight };
		const body = await readBody(request);
		const order = state.requestFor(route, body.value);
		const wanted = attempt(() => state.choose(order, request.headers.get("prefer")));
		const answered = await respondOrFail(request.method, async () =>
			wanted instanceof PreferenceError
				? { answer: problem(422, wanted.message), violations: [], accepted: false }
				: answerRequest({ request, url, route, body }, wanted),
		);
		const { answer, accepted, response } = answered;
		const choice = wanted instanceof PreferenceError ? undefined : wanted;
		const judged = { request: order, response, answer: answer.body, accepted, fault: choice?.fault };
		const outgoing = await state.conclude(judged);
		const history = toHistory(outgoing, order.orderId, accepted ? choice : undefined, answer.note);
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

interface Responded extends Answered {
	readonly response: Response;
}

/** What fails in the mock is answered and journalled, and not kept from whoever asks why. */
async function respondOrFail(method: string, answerRequest: () => Promise<Answered>): Promise<Responded> {
	try {
		return withResponse(await answerRequest(), method);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const answer = { ...problem(500, `The mock failed on this request: ${reason}`), note: `failed: ${reason}` };
		return withResponse({ answer, violations: [], accepted: false }, method);
	}
}

function withResponse(answered: Answered, method: string): Responded {
	const header = answered.violations.map((violation) => toHeaderViolation(violation, answered.accepted));
	return { ...answered, response: toResponse(answered.answer, header, method) };
}

/** What the journal says of how the answer came about. */
function toHistory(
	{ fault }: Outgoing,
	orderId: string | undefined,
	wanted: Wanted | undefined,
	note: string | undefined,
): Pick<RecordedRequest, "verdict" | "notes" | "orderId" | "chosenBy" | "fault"> {
	return {
		verdict: wanted ? "accepted" : "refused",
		notes: [...(wanted?.notes ?? []), ...(note === undefined ? [] : [note])],
		...(orderId === undefined ? {} : { orderId }),
		...(wanted && { chosenBy: wanted.rule }),
		...(fault && { fault }),
	};
}

function toEntry(
	request: Request,
	url: URL,
	{ operation }: Route<Operation>,
	body: ReceivedBody,
	{ answer, violations }: Answered,
	durationMs: number,
): Omit<RecordedRequest, "verdict" | "notes"> {
	return {
		method: request.method,
		path: url.pathname,
		...(operation && { operationId: operation.operationId }),
		...(body.text === "" ? {} : { body: body.value === null && body.text !== "null" ? body.text : body.value }),
		status: answer.status,
		violations,
		durationMs,
	};
}
