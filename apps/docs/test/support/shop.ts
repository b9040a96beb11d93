import { createOrdersClient, type DecideOutcome, type OrdersClient } from "@forter-orders/client";

type Order = Parameters<OrdersClient["decide"]>[0];

/** How a code block differs from a plain run, as the words behind its backticks say. */
interface Circumstances {
	readonly buyer?: string;
	readonly card?: string;
	readonly down?: string;
	readonly refused?: string;
	readonly session?: string;
	readonly outbox?: string;
}

// What the guides leave to the shop that reads them. Each function prints its name.
declare global {
	var order: Order;
	var orders: OrdersClient;
	var authorize: (order: Order, data: object) => Promise<void>;
	var capture: (order: Order) => Promise<void>;
	var cancel: (order: Order) => Promise<void>;
	var verify: (order: Order, token: string | undefined) => Promise<void>;
	var ownPolicy: (order: Order) => Promise<void>;
	var reply: (body: object) => void;
	var readSecret: (name: string) => Promise<string>;
	var outbox: { put(ticket: string): Promise<void>; take(): Promise<string> };
	var session: { put(state: Session): Promise<void>; take(): Promise<Session> };
}

interface Session {
	readonly orderId: string;
	readonly managedOrderToken: string;
}

const circumstances: Circumstances = JSON.parse(process.env.BLOCK ?? "{}");
const nobody = "http://127.0.0.1:1";
const say = (word: string) => async (): Promise<void> => console.log(word);

globalThis.order = {
	orderId: "order-1",
	orderType: "WEB",
	authorizationStep: "PRE_AUTHORIZATION",
	timeSentToForter: Date.now(),
	checkoutTime: Math.floor(Date.now() / 1000),
	totalAmount: { amountUSD: "79.90" },
	cartItems: [{ basicItemData: { name: "Canvas shoulder bag", quantity: 1, type: "TANGIBLE" } }],
	payment: [
		{
			creditCard: circumstances.card
				? { fullCreditCard: circumstances.card }
				: { bin: "411111", lastFourDigits: "1142" },
		},
	],
	accountOwner: { email: circumstances.buyer ?? (circumstances.card ? "robin@example.com" : "approve@forter.com") },
	connectionInformation: { customerIP: "203.0.113.24", userAgent: "Mozilla/5.0" },
};
globalThis.orders = clientAt(circumstances.down === undefined ? process.env.FORTER_BASE_URL : nobody);
globalThis.authorize = say("authorize");
globalThis.capture = say("capture");
globalThis.cancel = say("cancel");
globalThis.verify = say("verify");
globalThis.ownPolicy = say("ownPolicy");
globalThis.reply = say("reply");
globalThis.readSecret = async () => "demo";
globalThis.outbox = { put: say("outbox"), take: storedTicket };
globalThis.session = {
	put: say("session"),
	take: async () => ({ orderId: order.orderId, managedOrderToken: circumstances.session ?? "" }),
};

function clientAt(baseUrl: string | undefined): OrdersClient {
	const headers = circumstances.refused === undefined ? {} : { prefer: "code=401" };
	return createOrdersClient({ siteId: "demo", apiKey: "demo", baseUrl, headers });
}

async function storedTicket(): Promise<string> {
	const outcome: DecideOutcome = await clientAt(nobody).decide(order);
	if (outcome.ok || !outcome.resend) throw new Error("expected a ticket from a client that reaches nobody");
	return JSON.stringify(outcome.resend);
}
