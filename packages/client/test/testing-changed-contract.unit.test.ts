import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generateFrom, readContract } from "./changed-contract.ts";

async function changedContract(): Promise<unknown> {
	const contract = JSON.parse(await readContract());
	const { post } = contract.paths["/v3/orders/{id}"];
	const schema = { type: "object", properties: { stopped: { type: "boolean" } }, required: ["stopped"] };
	contract.paths["/v3/orders/{id}/stop"] = {
		put: {
			...post,
			operationId: "V3OrderStop",
			responses: {
				201: {
					description: "Stopped.",
					content: { "application/json": { schema, examples: { stop: { value: { stopped: true } } } } },
				},
				404: post.responses[404],
			},
		},
	};
	return contract;
}

test("an operation added to the contract has a fake and a handler without a hand edit", async () => {
	await using client = await generateFrom(await changedContract());
	const root = dirname(dirname(client.index));
	const use = (answer: string): string => `
		import { fakeOrdersClient } from "./src/testing/index.ts";
		export const fake = fakeOrdersClient({}, { call: { V3OrderStop: { "order-1": ${answer} } } });
	`;
	expect(await client.compile(use("404"))).toBe("");
	expect(await client.compile(use("{ stopped: false }"))).toBe("");
	expect(await client.compile(use('"APPROVE"'))).toMatch(/TS2322/);
	expect(await client.compile(use("429"))).toMatch(/TS2322/);

	const { fakeOrdersClient } = await import(join(root, "src/testing/index.ts"));
	const fake = fakeOrdersClient({}, { call: { V3OrderStop: { "order-1": 404, "order-2": { stopped: false } } } });
	const stop = async (id: string): Promise<unknown> => fake.call.V3OrderStop({ path: { id }, body: { orderId: id } });
	expect(await stop("order-1")).toMatchObject({ ok: false, error: { kind: "not_found", status: 404 } });
	expect(await stop("order-2")).toEqual({ ok: true, data: { stopped: false }, attempts: 1 });
	expect(await stop("order-3")).toEqual({ ok: true, data: { stopped: true }, attempts: 1 });
	expect(fake.calls[2]).toEqual({ operation: "V3OrderStop", orderId: "order-3", body: { orderId: "order-3" } });
	expect(() => fakeOrdersClient({}, { call: { V3OrderStop: { "order-1": "APPROVE" } } })).toThrow(
		/must be a kind of error/,
	);

	const { ordersHandlers } = await import(join(root, "src/testing/msw.ts"));
	const methods: string[] = [];
	const http = { post: () => methods.push("post"), put: () => methods.push("put") };
	ordersHandlers(http);
	expect(methods).toEqual(["post", "post", "put"]);
}, 60_000);
