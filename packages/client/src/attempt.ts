import type { Call } from "./call.ts";
import { type Decision, decisionOf } from "./decision.ts";
import { Failure, type OrdersError } from "./errors.ts";
import { guard } from "./guard.ts";
import { tried } from "./tried.ts";

/** An answer of the server, read to the end; `text` and `body` are absent when an error status came without them. */
export interface Answer {
	readonly ok: boolean;
	readonly status: number;
	readonly response: Response;
	/** The header of that name, of an error status. */
	readonly retryAfter?: string | null;
	readonly text?: string;
	/** The text as JSON, where it is JSON. */
	readonly body?: unknown;
	/** Where the operation decides and the status is a success. */
	readonly decision?: Decision | undefined;
}

/** Sends one request and reads its answer to the end; gives the OrdersError when no usable answer arrives in time. */
export function attempt(call: Call, url: string, init: RequestInit): Promise<Answer | OrdersError> {
	const controller = new AbortController();
	let head: Answer | undefined;
	const exchange = async (): Promise<Answer> => {
		call.attempts++;
		const response = await (call.settings.fetch ?? fetch)(url, { ...init, signal: controller.signal });
		const { ok, status } = response;
		if (!ok) {
			// A redirect has no status in a browser; and no Response can be made of one beyond the range of HTTP.
			if (status < 400) throw new Failure(call, "redirect", { status });
			if (status > 599) throw new Failure(call, "unexpected_status", { status });
			// An error status is an answer, whatever becomes of its body; only the caller's abort comes before it.
			head = { ok, status, response, retryAfter: response.headers.get("retry-after") };
		}
		const text = await response.text();
		// The parser's message would quote the text.
		const body = tried(() => JSON.parse(text));
		return head
			? { ...head, text, body }
			: { ok, status, response, text, body, decision: decisionIn(call, status, text, body) };
	};
	return guard(call, call.limits.attemptTimeoutMs, exchange, (failure) => {
		controller.abort();
		return failure.kind === "aborted" || !head ? failure : head;
	});
}

/** The decision in a success; throws an OrdersError when the success is not what the operation answers with. */
function decisionIn(call: Call, status: number, text: string, body: unknown): Decision | undefined {
	const { operation } = call;
	const decision = operation?.decides ? decisionOf(body, operation.answersWithToken) : undefined;
	const usable = decision || !operation || (!operation.decides && (!text || body !== undefined));
	if (!usable) throw new Failure(call, "bad_response", { status });
	return decision;
}
