import { contractMatchers } from "@forter-orders/contract-tests/vitest";
import { createMock, fault } from "@forter-orders/mock";
import { expect, test } from "vitest";
import { checkOut } from "../src/checkout.ts";

expect.extend(contractMatchers());
const mock = await createMock();
const forter = { url: mock.url, siteId: "my-site", apiKey: "my-key", fetch: mock.fetch };
const cart = {
	orderId: "A-1",
	email: "approve@forter.com",
	customerIP: "203.0.113.9",
	totalUSD: "9.90",
	items: [{ name: "Mug", quantity: 1 }],
};

test.each([
	["approve@forter.com", "ship"],
	["decline@forter.com", "refuse"],
	["notreviewed@forter.com", "review"],
])("an order of %s: %s", async (email, next) => expect(await checkOut({ ...cart, email }, forter)).toBe(next));

test("what we send keeps the contract", async () => {
	await checkOut(cart, forter);
	await expect(mock.requests.at(-1)?.body).toMatchRequest("V3Order");
	expect(mock.requests.at(-1)?.violations).toEqual([]);
});

test("a person decides when no answer comes", async () => {
	mock.use(fault.status(503));
	expect(await checkOut(cart, forter)).toBe("review");
});
