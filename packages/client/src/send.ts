import { type Answer, runAttempt } from "./attempt.ts";
import { delayMs } from "./back-off.ts";
import { type Call, timeLeft } from "./call.ts";
import { keyOf } from "./credentials.ts";
import { decisionOf } from "./decision.ts";
import { type Failure, failed, mayPass } from "./failure.ts";
import { guard, pause } from "./guard.ts";
import type { Settings } from "./options.ts";
import { tried } from "./tried.ts";

/**
 * The fetch that openapi-fetch gets: as many attempts as the contract advises, as one call.
 * Returns every answer, whatever its status, with its body read; throws an OrdersError when none arrives.
 */
export async function send(settings: Settings, call: Call, request: Request): Promise<Response> {
	const key = await guard(timeLeft(call), call.signal, () => keyOf(settings.apiKey));
	if (key.stopped) throw failed({ kind: key.stopped, cause: key.reason }, call);
	if (!key.value) throw failed({ kind: "unauthorized" }, call);
	const attempt = attempter(settings, call, request, key.value, await request.text());
	for (;;) {
		call.attempts++;
		const result = judged(await attempt(), call);
		const delay = delayBefore(result, call);
		if (delay === undefined) {
			if ("kind" in result) throw failed(result, call);
			return new Response(result.text || null, result);
		}
		const waited = await pause(delay, call.signal);
		if (waited.stopped) throw failed({ kind: waited.stopped, cause: waited.reason }, call);
	}
}

function attempter(
	settings: Settings,
	call: Call,
	{ method, url, headers: given }: Request,
	key: string,
	body: string,
): () => Promise<Answer | Failure> {
	const basic = btoa(`${key}:`);
	const headers = { ...Object.fromEntries(given), authorization: `Basic ${basic}` };
	return () =>
		runAttempt({
			timeoutMs: Math.min(call.attemptTimeoutMs, timeLeft(call)),
			signal: call.signal,
			secrets: [key, basic],
			send: (signal) => {
				const fetch = settings.fetch ?? globalThis.fetch;
				// Not "error": workers do not know it, and "manual" says for sure that it was a redirect.
				return fetch(url, { ...settings.requestInit, method, headers, body, signal, redirect: "manual" });
			},
		});
}

/** A success without a decision is a failure, for the operations that promise one. */
function judged(result: Answer | Failure, { operation }: Call): Answer | Failure {
	if ("kind" in result || !operation || result.status >= 300) return result;
	// The parser's message would quote the text.
	const body = tried((): unknown => JSON.parse(result.text));
	return decisionOf(body, operation.answersWithToken) ? result : { kind: "bad_response", status: result.status };
}

/** How long to wait for the next attempt, `undefined` when there must be none. */
function delayBefore(result: Answer | Failure, call: Call): number | undefined {
	const { operation, attempts } = call;
	if (!operation || attempts >= (call.maxAttempts ?? operation.retry.maxAttempts)) return undefined;
	const [failure, retryAfter]: [Failure, string?] =
		"kind" in result
			? [result]
			: [{ kind: "unexpected_status", status: result.status }, result.headers.get("retry-after") ?? ""];
	const delay = delayMs(operation.retry.maxDelayMs, retryAfter);
	return mayPass(failure, operation) && delay < timeLeft(call) ? delay : undefined;
}
