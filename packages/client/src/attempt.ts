import type { Call } from "./call.ts";
import { decisionOf } from "./decision.ts";
import { isOrdersError, type OrdersError, ordersError } from "./errors.ts";
import { guard } from "./guard.ts";
import { safeCause } from "./safe-cause.ts";
import { tried } from "./tried.ts";

/** Sends one request and reads its answer to the end; gives the OrdersError when no usable answer arrives in time. */
export async function attempt(
	call: Call,
	{ method, url, headers: given }: Request,
	key: string,
	body: string,
): Promise<Response | OrdersError> {
	const { settings } = call;
	const basic = btoa(`${key}:`);
	const headers = { ...Object.fromEntries(given), authorization: `Basic ${basic}` };
	let response: Response | undefined;
	let text = "";
	try {
		await guard(call, call.attemptTimeoutMs, async (signal) => {
			call.attempts++;
			const fetch = settings.fetch ?? globalThis.fetch;
			// Not "error": workers do not know it, and "manual" says for sure that it was a redirect.
			const fixed = { method, headers, body: body || null, signal, redirect: "manual" } as const;
			response = await fetch(url, { ...settings.requestInit, ...fixed });
			text = await textOf(response, call);
		});
	} catch (error) {
		const failure = isOrdersError(error)
			? error
			: ordersError("network", call, { cause: safeCause(error, [key, basic]) });
		// An error status is an answer, whatever became of its body; only the caller's abort comes before it.
		if (failure.kind === "aborted" || !response || response.status < 400 || response.status > 599) return failure;
	}
	return new Response(text || null, response);
}

/** Reads a body to the end; throws an OrdersError when the answer is not one that a caller can use. */
async function textOf(response: Response, call: Call): Promise<string> {
	const { status, type } = response;
	if (type === "opaqueredirect" || (status >= 300 && status < 400)) throw ordersError("redirect", call, { status });
	// No Response can be made of a status beyond the range that HTTP defines.
	if (status > 599) throw ordersError("unexpected_status", call, { status });
	const text = await response.text();
	if (response.ok && call.operation?.decides) {
		// The parser's message would quote the text.
		const body = tried(() => JSON.parse(text));
		if (!decisionOf(body, call.operation.answersWithToken)) throw ordersError("bad_response", call, { status });
	}
	return text;
}
