import { mergeHeaders } from "openapi-fetch";
import { type Call, startCall } from "./call.ts";
import { decisionOf } from "./decision.ts";
import { Failure, failureOf, hide, type OrdersErrorKind } from "./errors.ts";
import { tell } from "./hooks.ts";
import { must } from "./must.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { AnyOutcome } from "./outcome.ts";
import type { RawOrdersClient } from "./raw.ts";
import { fillPath } from "./segment.ts";
import { send } from "./send.ts";
import type { Settings } from "./settings.ts";
import { ticketOf } from "./ticket.ts";
import { tried } from "./tried.ts";

/** What an operation is called with, its body as JSON. */
export interface Sent {
	readonly path?: Readonly<Record<string, unknown>> | undefined;
	readonly query?: unknown;
	readonly body: string | undefined;
}

/** What openapi-fetch returns. */
interface Reply {
	readonly data?: unknown;
	readonly error?: unknown;
	readonly response: Response;
}

// The boundary where an operation is known by its policy only.
type Request = (method: string, path: string, init: object) => Promise<Reply>;

/** The body as JSON; throws a TypeError when it cannot be. */
export function jsonOf(body: unknown): string | undefined {
	const json = tried(() => JSON.stringify(body));
	must("order", "JSON: no cycle, no bigint", json || body === undefined);
	return json;
}

/** Calls an operation; throws a TypeError when it cannot be sent as it is. */
export async function run(
	settings: Settings,
	raw: RawOrdersClient,
	operation: Operation,
	{ path, query, body }: Sent,
	options: CallOptions = {},
): Promise<AnyOutcome> {
	const { headers } = options;
	fillPath(operation.path, path);
	must(
		"headers",
		"names and values that HTTP allows",
		tried(() => mergeHeaders(settings.headers, headers)),
	);
	const params = { path, query };
	const content = { operation: operation.id, params: JSON.stringify(params), body };
	const call = startCall(settings, operation, options, ticketOf(settings.site, content));
	const init = {
		params,
		body,
		bodySerializer: () => body,
		headers,
		fetch: (request: globalThis.Request) => send(call, request),
	};
	let status: number | undefined;
	let outcome: AnyOutcome;
	try {
		const reply = await (raw.request as Request)(operation.method, operation.path, init);
		status = reply.response.status;
		outcome = answered(call, operation, reply);
	} catch (thrown) {
		const error = failureOf(call, thrown);
		status = error.status;
		outcome = hide({ ok: false, error, advice: error.advice }, "resend", error.resend);
	}
	const { ok, decision, error, advice } = outcome;
	tell(call, "settled", { ok, decision, advice, kind: error?.kind, status });
	return outcome;
}

function answered(call: Call, operation: Operation, { data, error, response: { ok, status } }: Reply): AnyOutcome {
	const { decides, answersWithToken, errors } = operation;
	const decision = decides ? decisionOf(data, answersWithToken) : undefined;
	if (ok && (decision || !decides)) return { ok, decision, data, attempts: call.attempts };
	const documented = Object.entries(errors).find(([, statuses]) => statuses.includes(status))?.[0];
	const kind = documented ?? (status < 500 ? "unexpected_status" : "server");
	const body = typeof error === "object" && !Array.isArray(error) ? (error ?? undefined) : undefined;
	throw new Failure(call, ok ? "bad_response" : (kind as OrdersErrorKind), { status, body });
}
