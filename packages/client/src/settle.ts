import type { ErrorBody } from "@forter-orders/types";
import type { Call } from "./call.ts";
import { decisionOf } from "./decision.ts";
import { isOrdersError, type OrdersError } from "./errors.ts";
import { type Failure, failed } from "./failure.ts";
import type { Operation } from "./operation.ts";
import type { Outcome } from "./outcome.ts";
import { safeCause } from "./safe-cause.ts";

/** What openapi-fetch returns. */
interface Reply {
	readonly data?: unknown;
	readonly error?: unknown;
	readonly response: Response;
}

/** Turns what openapi-fetch returns or throws into an outcome; never throws. */
export async function settle<Data>(
	call: Call,
	operation: Operation,
	reply: () => Promise<Reply>,
): Promise<Outcome<Data>> {
	let error: OrdersError;
	try {
		const { data, error: body, response } = await reply();
		const decision = response.ok ? decisionOf(data, operation.answersWithToken) : undefined;
		// The one place where the wire becomes a type: decisionOf has read the tag.
		if (decision) return { ok: true, decision, data, attempts: call.attempts } as Outcome<Data>;
		error = failed(statusFailure(response, body, operation), call);
	} catch (thrown) {
		// Only a middleware of the caller's throws something else than an OrdersError.
		error = isOrdersError(thrown) ? thrown : failed({ kind: "network", cause: safeCause(thrown, []) }, call);
	}
	return { ok: false, error, advice: error.advice };
}

function statusFailure({ ok, status }: Response, body: unknown, operation: Operation): Failure {
	const kind = ok
		? "bad_response"
		: (operation.errors[status]?.kind ?? (status < 500 ? "unexpected_status" : "server"));
	const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
	return { kind, status, body: isObject ? (body as ErrorBody) : undefined };
}
