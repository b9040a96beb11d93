import { expect, test } from "vitest";
import { isOrdersError } from "../src/index.ts";
import { order } from "./order.ts";
import { approved, clientOf, json, serve } from "./server.ts";

test("decideOrThrow and resultsOrThrow return the decision", async () => {
	await using server = await serve(approved);
	const orders = clientOf(server);
	expect(await orders.decideOrThrow(order)).toMatchObject({ decision: "APPROVE", data: { orderId: "ord-1" } });
	expect(await orders.resultsOrThrow("ord-1", "token-1")).toMatchObject({ decision: "APPROVE", attempts: 1 });
});

test("they reject with the OrdersError when there is none, and it has the ticket", async () => {
	await using server = await serve(json(503, {}));
	const orders = clientOf(server);
	for (const call of [() => orders.decideOrThrow(order), () => orders.resultsOrThrow("ord-1", "token-1")]) {
		const error: unknown = await call().catch((thrown) => thrown);
		expect(error).toMatchObject({ name: "OrdersError", kind: "server", status: 503, attempts: 2 });
		expect(isOrdersError(error) && error.resend).toBeDefined();
	}
});

test("they reject with a TypeError for misuse", async () => {
	await using server = await serve(approved);
	const orders = clientOf(server);
	await expect(orders.decideOrThrow({ ...order, orderId: ".." })).rejects.toThrow(TypeError);
	await expect(orders.resultsOrThrow("ord-1", "")).rejects.toThrow(TypeError);
});
