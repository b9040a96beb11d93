import { createOrdersClient, type OrdersClient } from "@forter-orders/client";
import type { Order } from "@forter-orders/types";

/** A client with every option that a shop may set. */
export const orders: OrdersClient = createOrdersClient({
	siteId: "8b47c6d423ba",
	apiKey: async () => "a-key",
	subMerchantSiteId: "sub-1",
	attemptTimeoutMs: 2_000,
	totalTimeoutMs: 5_000,
	maxAttempts: undefined,
	headers: { "x-forter-client": "shop" },
	requestInit: { keepalive: false },
	fetch: (url, init) => fetch(url, init),
});

/** An order as a shop writes it. */
export const order: Order = {
	orderId: "ord-1",
	orderType: "WEB",
	authorizationStep: "PRE_AUTHORIZATION",
	timeSentToForter: 1795339801000,
	checkoutTime: 1795339800,
	totalAmount: { amountUSD: "79.90" },
	cartItems: [{ basicItemData: { name: "Canvas shoulder bag", quantity: 1, type: "TANGIBLE" } }],
	payment: [{ creditCard: { bin: "411111", lastFourDigits: "1142" }, amount: { amountUSD: "79.90" } }],
	accountOwner: { email: "approve@forter.com" },
	connectionInformation: { customerIP: "203.0.113.24", userAgent: "Mozilla/5.0" },
};

// @ts-expect-error an order needs its members
order satisfies { orderId: number };
// @ts-expect-error the key is missing
createOrdersClient({ siteId: "8b47c6d423ba" });
// @ts-expect-error no such option
createOrdersClient({ siteId: "8b47c6d423ba", apiKey: "a-key", retries: 3 });
