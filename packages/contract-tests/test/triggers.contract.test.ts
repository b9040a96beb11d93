import { createOrdersClient } from "@forter-orders/client";
import { createMock } from "@forter-orders/mock";
import type { Order, OrderDecision, ResultsRequest } from "@forter-orders/types";
import { afterAll, describe, expect, test } from "vitest";
import { triggers } from "../src/document.ts";
import { operationById } from "../src/operations.ts";

describe("triggers", async () => {
	const mock = await createMock();
	afterAll(() => mock.close());
	const client = createOrdersClient({ siteId: "demo", apiKey: "test-key", baseUrl: mock.url, fetch: mock.fetch });

	test.each(triggers)("$value gives $example of $operationId", async ({ operationId, status, example, gives }) => {
		const { request, responses } = operationById(operationId);
		const sent = request.examples.find(({ name }) => name === example)?.value;
		const expected = responses.get(status)?.examples.find(({ name }) => name === example)?.value as OrderDecision;

		const outcome = isResultsRequest(sent)
			? await client.results(expected.orderId ?? "", sent.managedOrderToken)
			: await client.decide(sent as Order);

		expect(outcome).toMatchObject({ ok: true, data: expected });
		expect(outcome).toMatchObject({ data: gives });
	});
});

function isResultsRequest(body: unknown): body is ResultsRequest {
	return typeof body === "object" && body !== null && "managedOrderToken" in body;
}
