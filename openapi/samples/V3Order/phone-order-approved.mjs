const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const baseUrl = FORTER_BASE_URL ?? `https://${FORTER_SITE_ID}.api.forter-secure.com`;

const order = {
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
