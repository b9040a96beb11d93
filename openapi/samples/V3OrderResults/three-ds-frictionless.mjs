const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const baseUrl = FORTER_BASE_URL ?? `https://${FORTER_SITE_ID}.api.forter-secure.com`;

const orderId = "ord-20261122-0034";
const managedOrderToken = "demo-managed-order-token"; // from the answer to the order
const response = await fetch(`${baseUrl}/v3/orders/${orderId}/results`, {
	method: "POST",
	headers: {
		authorization: `Basic ${btoa(`${FORTER_API_KEY}:`)}`,
		"api-version": "10.1",
		"x-forter-siteid": FORTER_SITE_ID,
		"content-type": "application/json",
	},
	body: JSON.stringify({ managedOrderToken }),
	signal: AbortSignal.timeout(5000),
});
if (!response.ok) throw new Error(`Forter answered ${response.status}`);

const { forterDecision, verificationMethod } = await response.json();
console.log(forterDecision, verificationMethod.status);
