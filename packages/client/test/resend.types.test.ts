import type { ErrorBody, Order } from "@forter-orders/types";
import { expectTypeOf, test } from "vitest";
import {
	type DecideOutcome,
	isOrdersError,
	type OrdersClient,
	OrdersError,
	type OrdersErrorKind,
	type ResendTicket,
	type ResultsOutcome,
	type StoredTicket,
} from "../src/index.ts";

declare const orders: OrdersClient;
declare const order: Order;
declare const outcome: DecideOutcome;
declare const thrown: unknown;

test("a ticket is there where the advice is to send the order again", () => {
	if (outcome.ok) {
		// @ts-expect-error a decision needs no ticket
		outcome.resend;
		return;
	}
	if (outcome.advice === "capture_and_resend") expectTypeOf(outcome.resend).toEqualTypeOf<ResendTicket>();
	else expectTypeOf(outcome.resend).toEqualTypeOf<undefined>();
	if (outcome.resend) expectTypeOf(outcome.advice).toEqualTypeOf<"capture_and_resend">();
	// @ts-expect-error there may be no ticket
	orders.resend(outcome.resend);
});

test("resend takes a ticket, new or stored, and gives an outcome", () => {
	expectTypeOf<ResendTicket>().toExtend<Parameters<OrdersClient["resend"]>[0]>();
	expectTypeOf<StoredTicket>().toExtend<Parameters<OrdersClient["resend"]>[0]>();
	expectTypeOf<ReturnType<OrdersClient["resend"]>>().resolves.toEqualTypeOf<DecideOutcome | ResultsOutcome>();
	// @ts-expect-error an order is no ticket
	orders.resend(order);
	// @ts-expect-error text is no ticket; parse it first
	orders.resend("{}");
});

test("the body of an error narrows by its kind", () => {
	if (outcome.ok) return;
	const { error } = outcome;
	expectTypeOf(error).toEqualTypeOf<OrdersError>();
	expectTypeOf(error.kind).toEqualTypeOf<OrdersErrorKind>();
	if (error.kind === "invalid_request") expectTypeOf(error.body).toEqualTypeOf<ErrorBody | undefined>();
	if (error.kind === "server") expectTypeOf(error.body).toEqualTypeOf<ErrorBody | undefined>();
	if (error.kind === "timeout") expectTypeOf(error.body).toEqualTypeOf<undefined>();
	if (error.kind === "unexpected_status") {
		expectTypeOf(error.body?.message).toEqualTypeOf<unknown>();
		// @ts-expect-error nothing is known of this body
		error.body?.message.length;
	}
	// @ts-expect-error the body may be absent
	error.kind === "invalid_request" && error.body.message;
	// @ts-expect-error the error is read-only
	error.kind = "server";
});

test("the guard and instanceof narrow to the error", () => {
	if (isOrdersError(thrown)) expectTypeOf(thrown).toEqualTypeOf<OrdersError>();
	if (thrown instanceof OrdersError) expectTypeOf(thrown.kind).toEqualTypeOf<OrdersErrorKind>();
	// @ts-expect-error only the client makes its errors
	new OrdersError("No decision");
});

test("the throwing forms give a decision without a tag to check", async () => {
	const decided = await orders.decideOrThrow(order);
	expectTypeOf(decided.ok).toEqualTypeOf<true>();
	if (decided.decision === "VERIFICATION_REQUIRED") decided.data.managedOrderToken satisfies string | undefined;
	// @ts-expect-error there is a decision, so there is no error
	decided.error;
	const { data, decision } = await orders.resultsOrThrow("ord-1", "token-1");
	expectTypeOf(decision).toEqualTypeOf<(DecideOutcome & { ok: true })["decision"]>();
	// @ts-expect-error the results carry no token
	data.managedOrderToken;
});

test("each operation has a method by its operationId", () => {
	const path = { id: "ord-1" };
	expectTypeOf(orders.call.V3Order({ path, body: order })).resolves.toEqualTypeOf<DecideOutcome>();
	const results = orders.call.V3OrderResults({ path, body: { managedOrderToken: "token-1" } });
	expectTypeOf(results).resolves.toEqualTypeOf<ResultsOutcome>();
	// @ts-expect-error an order is no request for results
	orders.call.V3OrderResults({ path, body: order });
	// @ts-expect-error the id is missing
	orders.call.V3Order({ body: order });
	// @ts-expect-error no such operation
	orders.call.V3OrderGone({ path });
});
