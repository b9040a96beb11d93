const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const baseUrl = FORTER_BASE_URL ?? `https://${FORTER_SITE_ID}.api.forter-secure.com`;

const order = {
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

const { managedOrderToken } = await response.json();
console.log(managedOrderToken); // for Forter's script in the browser, which runs 3-D Secure
