import { type Operation, valueJudgeOf, type WireRequest } from "@forter-orders/spec";
import { validBody } from "../cases/build-request.ts";
import type { Contract } from "../contract/contract.ts";
import { routeIn } from "../contract/router.ts";
import { refusalStatuses } from "../judge/status.ts";
import type { RunContext } from "../model/case.ts";
import { parsedJson } from "../model/parsed-json.ts";
import type { Target } from "../model/target.ts";
import { exchange } from "../send/exchange.ts";

/** A request as a target's fetch gets it. */
export interface Seen {
	readonly url: string;
	readonly init: RequestInit;
	/** The operation whose path and method it has. */
	readonly operation?: Operation;
}

/** A context whose target is another one. */
export function withFetch(context: RunContext, handle: (seen: Seen) => Promise<Response>): RunContext {
	const { contract, target: real, deadlineMs } = context;
	const target: Target = {
		url: real.url,
		fetch: (input, init = {}) => {
			const url = String(input instanceof Request ? input.url : input);
			const method = (init.method ?? "GET").toUpperCase();
			const { pathname, search } = new URL(url);
			const { operation } = routeIn(contract, { method, path: pathname + search });
			return handle({ url, init, ...(operation ? { operation } : {}) });
		},
	};
	return { ...context, target, send: (request: WireRequest) => exchange(target, request, deadlineMs) };
}

/** The JSON value that a request carries. */
export function jsonOf({ body }: RequestInit): unknown {
	return typeof body === "string" ? parsedJson(body) : undefined;
}

/** A server that judges the bodies of requests by another contract, and is right in all else. */
export function judgingBy(context: RunContext, changed: Contract): RunContext {
	const { contract, target } = context;
	return withFetch(context, async ({ url, init, operation }) => {
		const schema = operation?.body?.media[0]?.schema;
		const sent = jsonOf(init);
		if (!operation || schema === undefined || sent === undefined) return target.fetch(url, init);
		const before = valueJudgeOf(contract.spec, "request").accepts(schema, sent);
		const after = valueJudgeOf(changed.spec, "request").accepts(schema, sent);
		if (before === after) return target.fetch(url, init);
		const body = JSON.stringify(validBody(contract, operation).body);
		// It answers as it answers others of which it thinks the same.
		const prefer = after ? {} : { prefer: `code=${refusalStatuses(operation)[0]}` };
		return target.fetch(url, { ...init, body, headers: { ...headersOf(init), ...prefer } });
	});
}

/** The headers of a request as an object. */
export function headersOf({ headers }: RequestInit): Record<string, string> {
	return Object.fromEntries(new Headers(headers));
}
