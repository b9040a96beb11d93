import { createOrdersClient } from "@forter-orders/client";

const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const orders = createOrdersClient({ siteId: FORTER_SITE_ID, apiKey: FORTER_API_KEY, baseUrl: FORTER_BASE_URL });

const outcome = await orders.decide({
	orderId: "ord-20261122-0016",
	orderType: "PHONE",
	authorizationStep: "PRE_AUTHORIZATION",
	timeSentToForter: Date.now(),
	checkoutTime: Math.floor(Date.now() / 1000),
	totalAmount: { amountLocalCurrency: "126.00", currency: "GBP" },
	cartItems: [{ basicItemData: { name: "Desk lamp", quantity: 2, type: "TANGIBLE" } }],
	payment: [
		{
			amount: { amountLocalCurrency: "126.00", currency: "GBP" },
			creditCard: { bin: "411111", lastFourDigits: "1142" },
		},
	],
	accountOwner: { email: "approve@forter.com" },
	phoneOrderInformation: { customerWebId: "481516234", callerId: "442079460118" },
});
if (!outcome.ok) throw outcome.error;

console.log(outcome.decision);
