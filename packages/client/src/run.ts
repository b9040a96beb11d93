import type { Answer } from "./attempt.ts";
import { type Call, startCall } from "./call.ts";
import { Failure, hide, kindOf, type OrdersError } from "./errors.ts";
import { headersOf } from "./headers.ts";
import { tell } from "./hooks.ts";
import { must } from "./must.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { AnyOutcome } from "./outcome.ts";
import { fillPath, queryOf } from "./segment.ts";
import { send } from "./send.ts";
import type { Settings } from "./settings.ts";
import { ticketOf } from "./ticket.ts";
import { tried } from "./tried.ts";

/** What an operation is called with, its body as JSON. */
export interface Sent {
	/** What the caller calls the path's parameter, where it has another name. */
	readonly called?: string;
	readonly path?: Readonly<Record<string, unknown>> | undefined;
	readonly query?: Readonly<Record<string, unknown>> | undefined;
	readonly body?: string | undefined;
}

/** The body as JSON; throws a TypeError when it cannot be. */
export function jsonOf(body: unknown): string | undefined {
	const json = tried(() => JSON.stringify(body));
	must("order", "JSON: no cycle, no bigint", json || body === undefined);
	return json;
}

/** Calls an operation; throws a TypeError when it cannot be sent as it is. */
export async function run(
	settings: Settings,
	operation: Operation,
	sent: () => Sent,
	options: CallOptions = {},
): Promise<AnyOutcome> {
	const { id, method } = operation;
	const { path, called, query, body } = sent();
	const url = settings.address + fillPath(operation.parts, path, called) + queryOf(query);
	const own = body ? settings.jsonHeaders : settings.headers;
	const headers = options.headers ? { ...own, ...headersOf(options.headers) } : own;
	const call = startCall(settings, operation, options, () =>
		ticketOf(settings.site, { operation: id, params: JSON.stringify({ path, query }), body }),
	);
	const result = await send(call, { url, method, headers, body });
	const outcome = "kind" in result ? undecided(result) : answered(call, operation, result);
	const { ok, decision, error, advice } = outcome;
	if (settings.on) tell(call, "settled", { ok, decision, advice, kind: error?.kind, status: result.status });
	return outcome;
}

function answered(call: Call, operation: Operation, { ok, status, body, decision }: Answer): AnyOutcome {
	if (ok) return { ok, decision, data: body, attempts: call.attempts };
	return undecided(new Failure(call, kindOf(operation, status), { status, body }));
}

function undecided(error: OrdersError): AnyOutcome {
	const { advice, resend } = error;
	return hide({ ok: false, error, advice }, "resend", resend);
}
