import { attempt } from "./attempt.ts";
import { delayMs } from "./back-off.ts";
import { type Call, timeLeft } from "./call.ts";
import { keyOf } from "./credentials.ts";
import { mayPass, type OrdersErrorKind, ordersError } from "./errors.ts";
import { guard, pause } from "./guard.ts";
import { tell } from "./hooks.ts";

/**
 * The fetch that openapi-fetch gets: as many attempts as the contract advises, as one call.
 * Returns every answer, whatever its status, with its body read; throws an OrdersError when none arrives.
 */
export async function send(call: Call, request: Request): Promise<Response> {
	const { apiKey, on } = call.settings;
	const key = await guard(call, call.totalTimeoutMs, () => keyOf(apiKey));
	if (!key) throw ordersError("unauthorized", call);
	const body = await request.text();
	for (;;) {
		const start = performance.now();
		const result = await attempt(call, request, key, body);
		const { kind, status, headers }: Result = result;
		tell(on?.attempt, call, { kind, status, durationMs: performance.now() - start });
		const delay = delayMs(call.operation?.retry.maxDelayMs ?? 0, headers?.get("retry-after"));
		if (!goesOn(call, result) || delay > timeLeft(call)) {
			if ("kind" in result) throw result;
			return result;
		}
		tell(on?.retry, call, { kind, status, delayMs: delay });
		await pause(call, delay);
	}
}

/** What an answer and an error share. */
interface Result {
	readonly kind?: OrdersErrorKind;
	readonly status: number | undefined;
	readonly headers?: Headers;
}

function goesOn({ operation, attempts, maxAttempts }: Call, { kind, status }: Result): boolean {
	return !!operation && attempts < (maxAttempts ?? operation.retry.maxAttempts) && mayPass(kind, status, operation);
}
