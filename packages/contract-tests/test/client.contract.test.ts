import { createOrdersClient, isOrdersError } from "@forter-orders/client";
import { createMock } from "@forter-orders/mock";
import type { Order } from "@forter-orders/types";
import { afterAll, describe, expect, test } from "vitest";
import { operationById } from "../src/operations.ts";

describe("the client's outcome", async () => {
	const mock = await createMock();
	afterAll(() => mock.close());
	const order = operationById("V3Order").request.examples[0]?.value as Order;
	const token = "any-token";

	const preferring = (prefer: string) =>
		createOrdersClient({
			siteId: "demo",
			apiKey: "test-key",
			baseUrl: mock.url,
			fetch: (input, init) => {
				const request = new Request(input, init);
				request.headers.set("prefer", prefer);
				return mock.fetch(request);
			},
		});

	const decisions = operationById("V3Order").responses.get(200)?.examples ?? [];
	test.each(decisions)("of an order answered with $name is its decision", async ({ name, value }) => {
		const outcome = await preferring(`example=${name}`).decide(order);
		const { forterDecision = "VERIFICATION_REQUIRED" } = value as { forterDecision?: string };
		expect(outcome).toMatchObject({ ok: true, decision: forterDecision, data: value });
	});

	const results = operationById("V3OrderResults").responses.get(200)?.examples ?? [];
	test.each(results)("of results answered with $name is their decision", async ({ name, value }) => {
		const outcome = await preferring(`example=${name}`).results(order.orderId, token);
		const { forterDecision } = value as { forterDecision?: string };
		expect(outcome).toMatchObject({ ok: true, decision: forterDecision, data: value });
	});

	describe.each(["V3Order", "V3OrderResults"])("on each other status of %s", (id) => {
		const { responses, retry } = operationById(id);
		const statuses = [...responses].filter(([status]) => status !== 200);

		test.each(statuses)("%i says what happened and what to do", async (status, { examples, advice }) => {
			const client = preferring(`code=${status}`);
			const before = mock.requests.length;
			const outcome = await (id === "V3Order" ? client.decide(order) : client.results(order.orderId, token));

			if (outcome.ok) throw new Error(`expected no decision, got ${outcome.decision}`);
			expect(isOrdersError(outcome.error)).toBe(true);
			expect(outcome.error.status).toBe(status);
			expect(examples.map(({ value }) => value)).toContainEqual(outcome.error.body);
			expect(outcome.advice).toBe(advice?.action);
			expect(mock.requests.length - before).toBe(retry.statuses.includes(status) ? retry.maxAttempts : 1);
		});
	});
});
