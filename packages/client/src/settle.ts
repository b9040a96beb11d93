import type { Call } from "./call.ts";
import { decisionOf } from "./decision.ts";
import { isOrdersError, type OrdersError, ordersError } from "./errors.ts";
import { tell } from "./hooks.ts";
import type { Operation } from "./operation.ts";
import type { AnyOutcome } from "./outcome.ts";
import { safeCause } from "./safe-cause.ts";

/** What openapi-fetch returns. */
export interface Reply {
	readonly data?: unknown;
	readonly error?: unknown;
	readonly response: Response;
}

/** Turns what openapi-fetch returns or throws into an outcome; never throws. */
export async function settle(call: Call, operation: Operation, reply: () => Promise<Reply>): Promise<AnyOutcome> {
	let status: number | undefined;
	const outcome = await reply().then(
		(given) => {
			status = given.response.status;
			return outcomeOf(call, operation, given);
		},
		// Only a middleware of the caller's throws something else than an OrdersError.
		(error) => undecided(isOrdersError(error) ? error : ordersError("network", call, { cause: safeCause(error, []) })),
	);
	const { ok, decision, error, advice } = outcome;
	tell(call.settings.on?.settled, call, { ok, decision, advice, kind: error?.kind, status: error?.status ?? status });
	return outcome;
}

function outcomeOf(call: Call, operation: Operation, { data, error, response: { ok, status } }: Reply): AnyOutcome {
	const { decides, answersWithToken, errors } = operation;
	const decision = decides ? decisionOf(data, answersWithToken) : undefined;
	if (ok && (decision || !decides)) return { ok, ...(decision && { decision }), data, attempts: call.attempts };
	const other = status < 500 ? "unexpected_status" : "server";
	const body = typeof error === "object" && !Array.isArray(error) ? (error ?? undefined) : undefined;
	return undecided(ordersError(ok ? "bad_response" : (errors[status]?.kind ?? other), call, { status, body }));
}

function undecided(error: OrdersError): AnyOutcome {
	const outcome = { ok: false, error, advice: error.advice };
	// Not enumerable: who logs an outcome must not log the order.
	return Object.defineProperty(outcome, "resend", { value: error.resend });
}
