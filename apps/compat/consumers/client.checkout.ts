// What a merchant wrote against the client of the last release. It changes only when a major release says so.
import {
	type ClientOptions,
	createOrdersClient,
	type DecideOutcome,
	type Hooks,
	isOrdersError,
	OrdersError,
	type OrdersErrorKind,
	type StoredTicket,
} from "@forter-orders/client";
import { rawClient } from "@forter-orders/client/raw";
import type { Order } from "@forter-orders/types";

const on: Hooks = {
	attempt: ({ durationMs, status }) => console.debug(durationMs, status),
	retry: ({ delayMs, attempts }) => console.info(delayMs, attempts),
	settled: ({ ok, decision, advice }) => console.info(ok, decision, advice),
};

const options: ClientOptions = {
	siteId: "8b47c6d423ba",
	apiKey: async () => "key",
	subMerchantSiteId: "3fd2a1c09b7e",
	baseUrl: "http://127.0.0.1:4010",
	attemptTimeoutMs: 3000,
	totalTimeoutMs: 7000,
	maxAttempts: 2,
	headers: { "x-forter-client": "example-shop" },
	requestInit: { keepalive: true },
	fetch: (url, init) => globalThis.fetch(url, init),
	on,
	dangerouslyAllowBrowser: false,
};

const orders = createOrdersClient(options);

export async function checkout(order: Order, signal: AbortSignal): Promise<string> {
	const outcome = await orders.decide(order, { signal, totalTimeoutMs: 5000 });
	if (!outcome.ok) return outcome.resend ? store(outcome.resend.toJSON()) : reason(outcome.error.kind);
	switch (outcome.decision) {
		case "APPROVE":
			return outcome.data.recommendation ?? "authorize";
		case "DECLINE":
			return "cancel";
		case "NOT_REVIEWED":
		case "UNRECOGNIZED":
			return outcome.data.forterDecision;
		case "VERIFICATION_REQUIRED":
			return outcome.data.managedOrderToken ?? "verify";
	}
}

export async function afterThreeDS(orderId: string, token: string): Promise<string | undefined> {
	const { data, attempts } = await orders.resultsOrThrow(orderId, token);
	return attempts > 0 ? data.verificationMethod?.status : undefined;
}

export async function again(text: string): Promise<boolean> {
	const ticket: StoredTicket = JSON.parse(text);
	const outcome = await orders.resend(ticket);
	return outcome.ok;
}

export async function plain(order: Order): Promise<number> {
	const { data, error, response } = await rawClient(orders).POST("/v3/orders/{id}", {
		params: { path: { id: order.orderId }, header: { "api-version": "10.1" } },
		body: order,
	});
	return data?.forterDecision || error?.message ? response.status : 0;
}

export async function byOperation(order: Order): Promise<DecideOutcome> {
	return orders.call.V3Order({ path: { id: order.orderId }, body: order });
}

export function explain(fault: unknown): string {
	if (fault instanceof OrdersError) return fault.message;
	return isOrdersError(fault) ? `${fault.kind} ${fault.status} ${fault.attempts} ${fault.advice}` : "unknown";
}

function store(ticket: StoredTicket): string {
	return JSON.stringify(ticket);
}

function reason(kind: OrdersErrorKind): string {
	return kind === "timeout" || kind === "network" ? "later" : kind;
}
