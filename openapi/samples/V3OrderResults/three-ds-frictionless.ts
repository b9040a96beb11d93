import { createOrdersClient } from "@forter-orders/client";

const { FORTER_SITE_ID, FORTER_API_KEY, FORTER_BASE_URL } = process.env;
if (!FORTER_SITE_ID || !FORTER_API_KEY) throw new Error("Set FORTER_SITE_ID and FORTER_API_KEY");
const orders = createOrdersClient({ siteId: FORTER_SITE_ID, apiKey: FORTER_API_KEY, baseUrl: FORTER_BASE_URL });

const managedOrderToken = "demo-managed-order-token"; // from the answer to the order
const outcome = await orders.results("ord-20261122-0034", managedOrderToken);
if (!outcome.ok) throw outcome.error;

console.log(outcome.decision, outcome.data.verificationMethod?.status);
