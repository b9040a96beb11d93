import type { RunContext } from "../cases/case.ts";
import { validBody } from "../cases/valid-body.ts";
import type { Contract, Operation } from "../contract/contract.ts";
import { refusalStatuses } from "../judge/status.ts";
import { isValid } from "../label/label.ts";
import { oraclesFor } from "../label/oracles.ts";
import { exchange, type WireRequest } from "../run/send.ts";
import type { Target } from "../run/target.ts";

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
			const path = new URL(url).pathname;
			const operation = contract.operations.find((one) => one.method === method && matchesPath(one.path, path));
			return handle({ url, init, ...(operation ? { operation } : {}) });
		},
	};
	return { ...context, target, send: (request: WireRequest) => exchange(target, request, deadlineMs) };
}

const patterns = new Map<string, RegExp>();

function matchesPath(template: string, path: string): boolean {
	const literal = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+");
	const pattern = patterns.get(template) ?? new RegExp(`^${literal}$`);
	patterns.set(template, pattern);
	return pattern.test(path);
}

/** The JSON that a request carries. */
export function jsonOf({ body }: RequestInit): { readonly value: unknown } | undefined {
	try {
		return typeof body === "string" ? { value: JSON.parse(body) } : undefined;
	} catch {
		return undefined;
	}
}

/** A server that judges the bodies of requests by another contract, and is right in all else. */
export function judgingBy(context: RunContext, changed: Contract): RunContext {
	const { contract, target } = context;
	return withFetch(context, async ({ url, init, operation }) => {
		const schema = operation?.body?.media[0]?.schema;
		const sent = jsonOf(init);
		if (!operation || schema === undefined || !sent) return target.fetch(url, init);
		const before = isValid(oraclesFor(contract, schema), sent.value);
		const after = isValid(oraclesFor(changed, schema), sent.value);
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
