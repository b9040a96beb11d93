// Run by debug.unit.test.ts under NODE_DEBUG: one call, and a log of all that came of it.
import { createOrdersClient } from "../../src/index.ts";
import { apiKey, leakyOrder } from "./secrets.ts";

const orders = createOrdersClient({
	siteId: "8b47c6d423ba",
	apiKey,
	baseUrl: process.argv[2],
	attemptTimeoutMs: 400,
});
const outcome = await orders.decide(leakyOrder);
console.dir({ orders, outcome }, { depth: 10 });
