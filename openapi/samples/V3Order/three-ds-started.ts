import { createOrdersClient } from "@forter-orders/client";

const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const orders = createOrdersClient({ siteId: FORTER_SITE_ID, apiKey: FORTER_API_KEY, baseUrl: FORTER_BASE_URL });

const outcome = await orders.decide({
	orderId: "ord-20261122-0034",
	orderType: "WEB",
	authorizationStep: "PRE_AUTHORIZATION",
	timeSentToForter: Date.now(),
	checkoutTime: Math.floor(Date.now() / 1000),
	totalAmount: { amountLocalCurrency: "320.00", currency: "EUR" },
	cartItems: [{ basicItemData: { name: "Camera lens", quantity: 1, type: "TANGIBLE" } }],
	payment: [
		{
			amount: { amountLocalCurrency: "320.00", currency: "EUR" },
			creditCard: { fullCreditCard: "5222220000000005", threeDSecure: { execute3ds: "FORCE_3DS" } },
		},
	],
	accountOwner: { email: "camille@example.com" },
	connectionInformation: {
		customerIP: "198.51.100.12",
		userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
		forterTokenCookie: "35e7e58b165f78ae_1795356136155__UDF43_11ck",
	},
});
if (!outcome.ok) throw outcome.error;

// For Forter's script in the browser, which runs 3-D Secure.
if (outcome.decision === "VERIFICATION_REQUIRED") console.log(outcome.data.managedOrderToken);
