import type { Call } from "./call.ts";
import { misuse } from "./misuse.ts";
import type { CallOptions, Settings } from "./options.ts";
import { send } from "./send.ts";
import { tried } from "./tried.ts";

/** What openapi-fetch is called with. */
export type CallRequest<Body> = {
	readonly params: { readonly path: { readonly id: string } };
	readonly body: Body;
	readonly bodySerializer: () => string;
	readonly fetch: (request: Request) => Promise<Response>;
	readonly headers: Record<string, string>;
};

/** Prepares a request; throws a TypeError when the body or a header cannot be sent. */
export function requestOf<Body>(
	settings: Settings,
	call: Call,
	id: string,
	body: Body,
	options: CallOptions,
): CallRequest<Body> {
	// The platform's own messages repeat names and values.
	const json = tried(() => JSON.stringify(body)) ?? refuse("order", "JSON: no cycle, no bigint");
	const headers = { ...options.headers };
	tried(() => new Headers({ ...settings.headers, ...headers })) ??
		refuse("headers", "names and values that HTTP allows");
	return {
		params: { path: { id } },
		body,
		bodySerializer: () => json,
		fetch: (request) => send(settings, call, request),
		headers,
	};
}

function refuse(name: string, expected: string): never {
	throw misuse(name, expected);
}
