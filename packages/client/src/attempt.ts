import type { Call } from "./call.ts";
import { decisionOf } from "./decision.ts";
import { Failure, failureOf, type OrdersError } from "./errors.ts";
import { guard } from "./guard.ts";
import { tried } from "./tried.ts";

/** Sends one request and reads its answer to the end; gives the OrdersError when no usable answer arrives in time. */
export async function attempt(call: Call, url: string, init: RequestInit): Promise<Response | OrdersError> {
	const { operation } = call;
	let answer: Response | undefined;
	try {
		return await guard(call, call.attemptTimeoutMs, async (signal) => {
			call.attempts++;
			const response = await (call.fetch ?? fetch)(url, { ...init, signal });
			const { ok, status } = response;
			if (!ok) {
				// A redirect has no status in a browser; and no Response can be made of one beyond the range of HTTP.
				if (status < 400) throw new Failure(call, "redirect", { status });
				if (status > 599) throw new Failure(call, "unexpected_status", { status });
				// An error status is an answer, whatever becomes of its body; only the caller's abort comes before it.
				answer = new Response(null, response);
			}
			const text = await response.text();
			// The parser's message would quote the text.
			const body = tried(() => JSON.parse(text));
			if (ok && operation?.decides && !decisionOf(body, operation.answersWithToken))
				throw new Failure(call, "bad_response", { status });
			return new Response(text || null, response);
		});
	} catch (error) {
		const failure = failureOf(call, error);
		return failure.kind === "aborted" || !answer ? failure : answer;
	}
}
