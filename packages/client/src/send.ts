import { attempt } from "./attempt.ts";
import { delayMs } from "./back-off.ts";
import { type Call, timeLeft } from "./call.ts";
import { keyOf } from "./credentials.ts";
import { Failure, mayPass, type OrdersErrorKind } from "./errors.ts";
import { guard } from "./guard.ts";
import { tell } from "./hooks.ts";

/**
 * The fetch that openapi-fetch gets: as many attempts as the contract advises, as one call.
 * Returns every answer, whatever its status, with its body read; throws an OrdersError when none arrives.
 */
export async function send(call: Call, request: Request): Promise<Response> {
	const { apiKey, operation } = call;
	const key = await guard(call, call.totalTimeoutMs, () => keyOf(apiKey));
	if (!key) throw new Failure(call, "unauthorized");
	const basic = btoa(`${key}:`);
	call.secrets.push(key, basic);
	const init = {
		...call.requestInit,
		method: request.method,
		headers: { ...Object.fromEntries(request.headers), authorization: `Basic ${basic}` },
		body: (await request.text()) || null,
		// Not "error": workers do not know it, and "manual" says for sure that it was a redirect.
		redirect: "manual",
	} as const;
	for (;;) {
		const start = performance.now();
		const result = await attempt(call, request.url, init);
		const { kind, status, headers }: Result = result;
		tell(call, "attempt", { kind, status, durationMs: performance.now() - start });
		const delay = delayMs(operation?.retry.maxDelayMs ?? 0, headers?.get("retry-after"));
		const another = operation && call.attempts < (call.maxAttempts ?? operation.retry.maxAttempts);
		if (!another || !mayPass(operation, kind, status) || delay > timeLeft(call)) {
			if ("kind" in result) throw result;
			return result;
		}
		tell(call, "retry", { kind, status, delayMs: delay });
		await guard(call, delay);
	}
}

/** What an answer and an error share. */
interface Result {
	readonly kind?: OrdersErrorKind;
	readonly status: number | undefined;
	readonly headers?: Headers;
}
