import { type Answer, attempt } from "./attempt.ts";
import { delayMs } from "./back-off.ts";
import { type Call, timeLeft } from "./call.ts";
import { credentialsFrom } from "./credentials.ts";
import { Failure, mayPass, type OrdersError, type OrdersErrorKind } from "./errors.ts";
import { guard } from "./guard.ts";
import type { HeaderRecord } from "./headers.ts";
import { tell } from "./hooks.ts";

/** What a call sends, but for the key. */
export interface Content {
	readonly url: string;
	readonly method: string;
	readonly headers: HeaderRecord;
	readonly body: string | undefined;
}

/**
 * Sends as many requests as the contract advises, as one call.
 * Gives every answer, whatever its status, with its body read; the OrdersError when none arrives.
 */
export async function send(call: Call, { url, method, headers, body }: Content): Promise<Answer | OrdersError> {
	const { operation, settings } = call;
	const { credentials: given, on, requestInit } = settings;
	const credentials =
		typeof given === "function" ? await guard(call, call.limits.totalTimeoutMs, () => credentialsFrom(given)) : given;
	if (!credentials) return new Failure(call, "unauthorized");
	if ("kind" in credentials) return credentials;
	const { authorization } = credentials;
	call.secrets = credentials.secrets;
	const init = {
		...requestInit,
		method,
		headers: { ...headers, authorization },
		body: body ?? null,
		// Not "error": workers do not know it, and "manual" says for sure that it was a redirect.
		redirect: "manual",
	} as const;
	for (;;) {
		const start = on ? performance.now() : 0;
		const result = await attempt(call, url, init);
		const { ok, kind, status, retryAfter }: Result = result;
		if (on && call.attempts > 0) tell(call, "attempt", { kind, status, durationMs: performance.now() - start });
		if (ok || !operation || !mayPass(operation, kind, status)) return result;
		if (call.attempts >= (call.limits.maxAttempts ?? operation.retry.maxAttempts)) return result;
		const delay = delayMs(operation.retry.maxDelayMs, retryAfter);
		if (delay > timeLeft(call)) return result;
		if (on) tell(call, "retry", { kind, status, delayMs: delay });
		const aborted = await guard(call, delay);
		if (aborted) return aborted;
	}
}

/** What an answer and an error share. */
interface Result extends Partial<Omit<Answer, "status">> {
	readonly kind?: OrdersErrorKind;
	readonly status: number | undefined;
}
