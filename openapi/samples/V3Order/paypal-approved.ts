import { createOrdersClient } from "@forter-orders/client";

const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const orders = createOrdersClient({ siteId: FORTER_SITE_ID, apiKey: FORTER_API_KEY, baseUrl: FORTER_BASE_URL });

const outcome = await orders.decide({
	orderId: "ord-20261122-0010",
	orderType: "WEB",
	authorizationStep: "PRE_AUTHORIZATION",
	timeSentToForter: Date.now(),
	checkoutTime: Math.floor(Date.now() / 1000),
	totalAmount: { amountLocalCurrency: "39.00", currency: "EUR" },
	cartItems: [{ basicItemData: { name: "Tea sampler", quantity: 1, type: "TANGIBLE" } }],
	payment: [
		{
			amount: { amountLocalCurrency: "39.00", currency: "EUR" },
			paypal: { payerId: "PAYER0EXAMPLE", payerEmail: "camille@example.com" },
		},
	],
	accountOwner: { email: "approve@forter.com" },
	connectionInformation: {
		customerIP: "198.51.100.12",
		userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
		forterTokenCookie: "3a7aa22264aa3c2e_1795343601085__UDF43_11ck",
	},
});
if (!outcome.ok) throw outcome.error;

console.log(outcome.decision);
