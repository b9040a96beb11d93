import type { CartItem, CreditCard, Order, OrderDecision, Payment, paths } from "@forter-orders/types";
import { expectTypeOf, test } from "vitest";

declare const order: Order;
declare const decision: OrderDecision;

test("names a reader would use are exported", () => {
	expectTypeOf<Order["cartItems"][number]>().toEqualTypeOf<CartItem>();
	expectTypeOf<Order["payment"][number]>().toEqualTypeOf<Payment>();
	expectTypeOf<NonNullable<Payment["creditCard"]>>().toEqualTypeOf<CreditCard>();
	expectTypeOf<keyof paths>().toEqualTypeOf<"/v3/orders/{id}" | "/v3/orders/{id}/results">();
});

test("an order needs what the contract requires", () => {
	// @ts-expect-error an order without members
	({}) satisfies Order;
	// @ts-expect-error money is text
	({ amountUSD: 9.5 }) satisfies Order["totalAmount"];
	// @ts-expect-error the step is a closed set
	"AUTHORIZED" satisfies Order["authorizationStep"];
	// @ts-expect-error a name that the contract does not have
	({ name: "Bag", quantity: 1, type: "TANGIBLE", colour: "red" }) satisfies CartItem["basicItemData"];
});

test("recorded nulls are accepted", () => {
	expectTypeOf(order.totalAmount.amountUSD).toEqualTypeOf<string | null | undefined>();
	expectTypeOf<null>().toExtend<Order["totalDiscount"]>();
});

test("a means of payment that the contract does not know is accepted", () => {
	({ someNewWallet: { token: "t" } }) satisfies Payment;
});

test("a decision keeps its known values and takes new ones", () => {
	"APPROVE" satisfies NonNullable<typeof decision.forterDecision>;
	"A_VALUE_OF_TOMORROW" satisfies NonNullable<typeof decision.forterDecision>;
	expectTypeOf(decision.managedOrderToken).toEqualTypeOf<string | undefined>();
	// @ts-expect-error a decision is text
	1 satisfies NonNullable<typeof decision.forterDecision>;
});
