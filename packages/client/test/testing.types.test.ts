import type { Order, ResultsRequest } from "@forter-orders/types";
import { expectTypeOf, test } from "vitest";
import type { DecideOutcome, OrdersClient } from "../src/index.ts";
import { type FakeCall, type FakeErrorKind, fakeOrdersClient } from "../src/testing/index.ts";
import { type MswHttp, ordersHandlers } from "../src/testing/msw.ts";

declare const order: Order;

test("a fake stands wherever a client does", () => {
	const fake = fakeOrdersClient({ "order-1": "DECLINE", default: "APPROVE" });
	expectTypeOf(fake).toExtend<OrdersClient>();
	expectTypeOf(fake.decide(order)).resolves.toEqualTypeOf<DecideOutcome>();
	expectTypeOf(fake.calls).toEqualTypeOf<readonly FakeCall[]>();
});

test("answers take every form", () => {
	fakeOrdersClient();
	fakeOrdersClient({ a: "UNRECOGNIZED", b: "timeout", c: 503, d: { status: 400 }, e: ["network", "APPROVE"] });
	fakeOrdersClient({ a: { status: 400, body: { message: "No cart.", errors: [{ path: "#/cartItems" }] } } });
	fakeOrdersClient({ a: { forterDecision: "APPROVE", recommendation: "A_NEWER_ONE" }, b: { managedOrderToken: "t" } });
	fakeOrdersClient((asked) => {
		expectTypeOf(asked).toEqualTypeOf<Order>();
		return asked.orderId === "order-1" ? "DECLINE" : undefined;
	});
	fakeOrdersClient(
		{},
		{
			results: (asked, orderId) => {
				expectTypeOf(asked).toEqualTypeOf<ResultsRequest>();
				return orderId === "order-1" ? 404 : { forterDecision: "APPROVE" };
			},
		},
	);
	fakeOrdersClient({}, { maxAttempts: 2, subMerchantSiteId: "sub" });
});

test("wrong answers do not compile", () => {
	// @ts-expect-error no such decision
	fakeOrdersClient({ "order-1": "APPROVED" });
	// @ts-expect-error no status of the contract
	fakeOrdersClient({ "order-1": 418 });
	// @ts-expect-error no error
	fakeOrdersClient({ "order-1": 200 });
	// @ts-expect-error only a signal of the caller's aborts
	fakeOrdersClient({ "order-1": "aborted" });
	// @ts-expect-error no decision and no token
	fakeOrdersClient({ "order-1": { recommendation: "" } });
	// @ts-expect-error no such member
	fakeOrdersClient({ "order-1": { forterDecision: "APPROVE", recomendation: "" } });
	// @ts-expect-error an order has no such member
	fakeOrdersClient((asked) => (asked.id === "order-1" ? "DECLINE" : undefined));
	// @ts-expect-error an answer cannot be awaited
	fakeOrdersClient(async () => "DECLINE");
	// @ts-expect-error the results carry no token
	fakeOrdersClient({}, { results: { "order-1": { managedOrderToken: "t" } } });
	// @ts-expect-error the fake brings its own fetch
	fakeOrdersClient({}, { fetch: globalThis.fetch });
	// @ts-expect-error the answers to orders come in the first argument
	fakeOrdersClient({}, { call: { V3Order: { "order-1": "DECLINE" } } });
	expectTypeOf<"aborted">().not.toExtend<FakeErrorKind>();
});

test("a recorded call narrows by its operation", () => {
	const [call] = fakeOrdersClient().calls;
	if (call?.operation === "V3Order") expectTypeOf(call.body).toEqualTypeOf<Order>();
	if (call?.operation === "V3OrderResults") expectTypeOf(call.body).toEqualTypeOf<ResultsRequest>();
	// @ts-expect-error what was asked is read-only
	if (call) call.orderId = "order-1";
});

test("handlers are what the http of the caller makes", () => {
	const http = {} as MswHttp<{ readonly handler: true }>;
	expectTypeOf(ordersHandlers(http)).toEqualTypeOf<{ readonly handler: true }[]>();
	ordersHandlers(http, {
		baseUrl: "http://localhost:4010",
		answers: { V3Order: "card-declined", V3OrderResults: 503 },
	});
	// @ts-expect-error no such example
	ordersHandlers(http, { answers: { V3Order: "card-aproved" } });
	// @ts-expect-error an example of the other operation
	ordersHandlers(http, { answers: { V3OrderResults: "card-approved" } });
	// @ts-expect-error no such operation
	ordersHandlers(http, { answers: { V4Order: 503 } });
	// @ts-expect-error http is missing
	ordersHandlers({ baseUrl: "http://localhost:4010" });
});
