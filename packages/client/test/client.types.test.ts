import type { Order } from "@forter-orders/types";
import { expectTypeOf, test } from "vitest";
import {
	type Advice,
	createOrdersClient,
	type DecideOutcome,
	type OrdersClient,
	type ResultsOutcome,
} from "../src/index.ts";
import { rawClient } from "../src/raw.ts";

declare const orders: OrdersClient;
declare const order: Order;
declare const outcome: DecideOutcome;
declare const results: ResultsOutcome;

test("a switch over the decisions is exhaustive and narrows the data", () => {
	const action = (): string => {
		if (!outcome.ok) return outcome.advice ?? outcome.error.kind;
		switch (outcome.decision) {
			case "APPROVE":
				return outcome.data.forterDecision;
			case "DECLINE":
				return outcome.data.recommendation ?? "";
			case "NOT_REVIEWED":
				return outcome.data.orderId ?? "";
			case "VERIFICATION_REQUIRED":
				expectTypeOf(outcome.data.managedOrderToken).toEqualTypeOf<string | undefined>();
				return outcome.data.managedOrderToken ?? "";
			case "UNRECOGNIZED":
				return outcome.data.forterDecision;
		}
	};
	expectTypeOf(action).returns.toEqualTypeOf<string>();
});

test("a switch that forgets a decision does not compile", () => {
	// @ts-expect-error NOT_REVIEWED, VERIFICATION_REQUIRED and UNRECOGNIZED are missing.
	const action = (decided: DecideOutcome & { ok: true }): string => {
		switch (decided.decision) {
			case "APPROVE":
				return "";
			case "DECLINE":
				return "";
		}
	};
	expectTypeOf(action).toBeFunction();
});

test("wrong uses of an outcome do not compile", () => {
	// @ts-expect-error there may be no decision
	outcome.data;
	// @ts-expect-error there may be no error
	outcome.error;
	if (outcome.ok) {
		// @ts-expect-error REFUSED is no decision
		outcome.decision === "REFUSED";
		// @ts-expect-error the outcome is read-only
		outcome.decision = "APPROVE";
	}
	if (results.ok && results.decision === "VERIFICATION_REQUIRED") {
		// @ts-expect-error the results carry no token
		results.data.managedOrderToken;
	}
	if (!outcome.ok) {
		expectTypeOf(outcome.advice).toEqualTypeOf<Advice | undefined>();
		// @ts-expect-error declined is no kind
		outcome.error.kind === "declined";
	}
});

test("wrong calls do not compile", () => {
	// @ts-expect-error the key is missing
	createOrdersClient({ siteId: "8b47c6d423ba" });
	// @ts-expect-error the site id is missing
	createOrdersClient({ apiKey: "key" });
	// @ts-expect-error a signal belongs to a call
	createOrdersClient({ siteId: "8b47c6d423ba", apiKey: "key", signal: AbortSignal.abort() });
	// @ts-expect-error an order needs its members
	orders.decide({ orderId: "ord-1" });
	// @ts-expect-error the id is taken from the order
	orders.decide("ord-1", order);
	// @ts-expect-error the token is missing
	orders.results("ord-1");
	// @ts-expect-error no such option
	orders.decide(order, { retries: 3 });
	createOrdersClient({
		siteId: "8b47c6d423ba",
		apiKey: async () => "key",
		fetch: globalThis.fetch,
		maxAttempts: undefined,
	});
});

test("raw types every status and does not ask for the client's headers", async () => {
	const raw = rawClient(orders);
	const { data, error } = await raw.POST("/v3/orders/{id}", { params: { path: { id: "ord-1" } }, body: order });
	expectTypeOf(data?.forterDecision).toEqualTypeOf<string | undefined>();
	expectTypeOf(data?.orderId).toEqualTypeOf<string | undefined>();
	expectTypeOf(error?.message).toEqualTypeOf<string | undefined>();
	const header = { "x-forter-client": "shop" };
	raw.POST("/v3/orders/{id}", { params: { path: { id: "ord-1" }, header }, body: order });
	// @ts-expect-error the id is missing
	raw.POST("/v3/orders/{id}", { params: {}, body: order });
	// @ts-expect-error no such path
	raw.POST("/v2/orders/{id}", { params: { path: { id: "ord-1" } }, body: order });
	// @ts-expect-error no such method
	raw.GET("/v3/orders/{id}", { params: { path: { id: "ord-1" } } });
	// @ts-expect-error it takes a client, not options
	rawClient({ siteId: "8b47c6d423ba", apiKey: "key" });
	// @ts-expect-error the client itself has no raw
	orders.raw;
});
