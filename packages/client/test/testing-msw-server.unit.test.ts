import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOrdersClient } from "../src/index.ts";
import { ordersHandlers } from "../src/testing/msw.ts";
import { order } from "./order.ts";
import { apiKey } from "./server.ts";

const baseUrl = "http://localhost:4010/api/";
const server = setupServer(...ordersHandlers(http), ...ordersHandlers(http, { baseUrl, answers: { V3Order: 503 } }));
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("MSW answers the client with the contract's examples", async () => {
	const orders = createOrdersClient({ siteId: "8b47c6d423ba", apiKey });
	const declined = { ...order, orderId: "order/1 %", accountOwner: { email: "decline@forter.com" } };
	expect(await orders.decide(declined)).toMatchObject({ decision: "DECLINE", data: { orderId: "order/1 %" } });
	expect(await orders.results("order/1 %", "token")).toMatchObject({ decision: "APPROVE" });
	const local = createOrdersClient({ siteId: "8b47c6d423ba", apiKey, baseUrl, maxAttempts: 1 });
	expect(await local.decide(order)).toMatchObject({ error: { kind: "server", status: 503 } });
	server.use(...ordersHandlers(http, { answers: { V3Order: "three-ds-started" } }));
	expect(await orders.decide(order)).toMatchObject({ decision: "VERIFICATION_REQUIRED" });
});
