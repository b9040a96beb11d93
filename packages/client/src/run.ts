import { startCall } from "./call.ts";
import { must } from "./must.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { AnyOutcome } from "./outcome.ts";
import type { RawOrdersClient } from "./raw.ts";
import { checkSegment } from "./segment.ts";
import { send } from "./send.ts";
import type { Settings } from "./settings.ts";
import { type Reply, settle } from "./settle.ts";
import { ResendTicket } from "./ticket.ts";

/** What an operation is called with, its body as JSON. */
export interface Sent {
	readonly path?: Readonly<Record<string, unknown>> | undefined;
	readonly query?: unknown;
	readonly body: string | undefined;
}

// The boundary where an operation is known by its policy only.
type Request = (method: string, path: string, init: object) => Promise<Reply>;

/** The body as JSON; throws a TypeError when it cannot be. */
export function jsonOf(body: unknown): string | undefined {
	return body === undefined ? body : must("order", "JSON: no cycle, no bigint", () => JSON.stringify(body));
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
	for (const [, name = ""] of operation.path.matchAll(/\{(\w+)\}/g)) checkSegment(name, path?.[name]);
	must("headers", "names and values that HTTP allows", () => new Headers({ ...settings.headers, ...headers }));
	const content = { operation: operation.id, params: JSON.stringify({ path, query }), body };
	const call = startCall(settings, operation, options, () => new ResendTicket(settings.site, content));
	const init = {
		params: { path, query },
		body,
		bodySerializer: () => body,
		headers,
		fetch: (request: globalThis.Request) => send(call, request),
	};
	return settle(call, operation, () => (raw.request as Request)(operation.method, operation.path, init));
}
