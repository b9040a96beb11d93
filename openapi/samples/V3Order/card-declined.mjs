const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const baseUrl = FORTER_BASE_URL ?? `https://${FORTER_SITE_ID}.api.forter-secure.com`;

const order = {
	orderId: "ord-20261122-0002",
	orderType: "WEB",
	authorizationStep: "PRE_AUTHORIZATION",
	timeSentToForter: Date.now(),
	checkoutTime: Math.floor(Date.now() / 1000),
	totalAmount: { amountUSD: "2721.00" },
	cartItems: [{ basicItemData: { name: "Mobile phone, 256 GB", quantity: 3, type: "TANGIBLE" } }],
	payment: [{ amount: { amountUSD: "2721.00" }, creditCard: { bin: "522222", lastFourDigits: "0005" } }],
	accountOwner: { email: "decline@forter.com" },
	connectionInformation: {
		customerIP: "198.51.100.77",
		userAgent:
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
		forterTokenCookie: "bcec58ac296c8b2e_1795339750169__UDF43_11ck",
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
