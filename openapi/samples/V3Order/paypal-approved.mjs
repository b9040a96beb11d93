const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const baseUrl = FORTER_BASE_URL ?? `https://${FORTER_SITE_ID}.api.forter-secure.com`;

const order = {
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
};
const response = await fetch(`${baseUrl}/v3/orders/${order.orderId}`, {
	method: "POST",
	headers: {
		authorization: `Basic ${btoa(`${FORTER_API_KEY}:`)}`,
		"api-version": "10.1",
		"x-forter-siteid": FORTER_SITE_ID,
		"content-type": "application/json",
	},
	body: JSON.stringify(order),
	signal: AbortSignal.timeout(5000),
});
if (!response.ok) throw new Error(`Forter answered ${response.status}`);

const { forterDecision } = await response.json();
console.log(forterDecision);
