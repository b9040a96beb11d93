import { createOrdersClient } from "@forter-orders/client";
import { createMock } from "@forter-orders/mock";
import type { Order } from "@forter-orders/types";
import { afterAll, describe, expect, test } from "vitest";
import { triggers } from "../src/document.ts";
import { operationById } from "../src/operations.ts";

describe("triggers", async () => {
	const mock = await createMock();
	afterAll(() => mock.close());
	const client = createOrdersClient({ siteId: "demo", apiKey: "test-key", baseUrl: mock.url, fetch: mock.fetch });

	test.each(triggers)("$value gives $example", async ({ operationId, pointer, value, status, example }) => {
		const { request, responses } = operationById(operationId);
		const order = withMember(request.examples[0]?.value, pointer, value) as Order;
		const expected = responses.get(status)?.examples.find(({ name }) => name === example)?.value;

		const outcome = await client.decide(order);

		expect(outcome).toMatchObject({ ok: true, data: expected });
	});
});

function withMember(body: unknown, pointer: string, value: string): unknown {
	const [last, ...parents] = pointer.split("/").slice(1).toReversed();
	const copy = structuredClone(body);
	const parent = parents.reduceRight<unknown>((node, key) => Reflect.get(node as object, key), copy);
	Reflect.set(parent as object, last ?? "", value);
	return copy;
}
