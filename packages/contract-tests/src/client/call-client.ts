import { createOrdersClient, type OrdersClient } from "@forter-orders/client";
import { type Operation, objectOf } from "@forter-orders/spec";
import type { RunContext } from "../model/case.ts";

/** What the shipped client made of a call. */
export interface ClientOutcome {
	readonly ok: boolean;
	readonly decision?: unknown;
	readonly data?: unknown;
	readonly advice?: unknown;
	readonly status?: unknown;
	readonly body?: unknown;
	/** How many requests were sent. */
	readonly attempts: number;
}

/** A call of the shipped client. */
export interface ClientCall {
	readonly operation: Operation;
	readonly pathValue: string;
	readonly body: unknown;
	/** Headers to add, such as `prefer`. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Milliseconds for one attempt. */
	readonly attemptTimeoutMs: number;
	/** In place of the target's own fetch. */
	readonly fetch?: typeof globalThis.fetch;
}

type AnyCall = (request: object, options: object) => Promise<object>;

/** Why the shipped client cannot be tried with an operation, if it cannot. */
export function clientObstacle({ contract, target }: RunContext, operation: Operation): string | undefined {
	if (!contract.client) return "the shipped client is made for another contract";
	if (!methodOf(tryClient(target.url), operation))
		return "the shipped client does not know the operation, or not the target's address";
	return undefined;
}

function tryClient(baseUrl: string): OrdersClient | undefined {
	try {
		return createOrdersClient({ siteId: "site", apiKey: "key", baseUrl });
	} catch {
		// Over plain http the client talks to this machine only.
		return undefined;
	}
}

function methodOf(client: OrdersClient | undefined, { operationId }: Operation): AnyCall | undefined {
	const method: unknown = client && Reflect.get(client.call, operationId);
	// The operation is known by its name only.
	return typeof method === "function" ? (method as AnyCall) : undefined;
}

/** Calls an operation with the shipped client. */
export async function callClient(context: RunContext, call: ClientCall): Promise<ClientOutcome> {
	const { operation, pathValue, body, headers, attemptTimeoutMs, fetch } = call;
	const { siteId, apiKey } = context.credentials;
	const client = createOrdersClient({
		siteId,
		apiKey,
		baseUrl: context.target.url,
		fetch: (url, init) => (fetch ?? context.target.fetch)(url, init),
		attemptTimeoutMs,
		totalTimeoutMs: TOTAL_TIMEOUT_MS,
	});
	const path = Object.fromEntries(
		operation.parameters.filter(({ in: place }) => place === "path").map(({ name }) => [name, pathValue]),
	);
	const method = methodOf(client, operation);
	if (!method) throw new Error(`the client has no method ${operation.operationId}`);
	return toOutcome(await method({ path, body }, { headers }));
}

// Long enough for a server that asks for a wait of a second or two.
const TOTAL_TIMEOUT_MS = 10_000;

function toOutcome(given: object): ClientOutcome {
	const { ok, decision, data, advice, error, attempts } = objectOf(given);
	if (ok === true) return { ok, decision, data, attempts: Number(attempts) };
	// `body` of an error is hidden from printing, not from reading.
	const told = (name: string): unknown => Reflect.get(Object(error), name);
	return { ok: false, advice, status: told("status"), body: told("body"), attempts: Number(told("attempts")) };
}
