import { createOrdersClient } from "@forter-orders/client";

const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const orders = createOrdersClient({ siteId: FORTER_SITE_ID, apiKey: FORTER_API_KEY, baseUrl: FORTER_BASE_URL });

const outcome = await orders.decide({
	orderId: "ord-20261122-0001",
	orderType: "WEB",
	authorizationStep: "PRE_AUTHORIZATION",
	timeSentToForter: Date.now(),
	checkoutTime: Math.floor(Date.now() / 1000),
	totalAmount: { amountUSD: "84.90" },
	cartItems: [{ basicItemData: { name: "Canvas shoulder bag", quantity: 1, type: "TANGIBLE" } }],
	payment: [{ amount: { amountUSD: "84.90" }, creditCard: { bin: "411111", lastFourDigits: "1142" } }],
	accountOwner: { email: "approve@forter.com" },
	connectionInformation: {
		customerIP: "203.0.113.24",
		userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
		forterTokenCookie: "6c554e4f69d3590e_1795339500010__UDF43_11ck",
	},
});
if (!outcome.ok) throw outcome.error;

console.log(outcome.decision);
