import { expect, test } from "vitest";
import { createOrdersClient, type OrdersClient } from "../src/index.ts";
import { rawClient } from "../src/raw.ts";
import { order } from "./order.ts";
import { apiKey, approved, clientOf, json, serve, silence, text } from "./server.ts";

const path = { id: order.orderId };

test("sends the client's headers without being told and returns the decision", async () => {
	await using server = await serve(approved);
	const { data } = await rawClient(clientOf(server)).POST("/v3/orders/{id}", { params: { path }, body: order });
	expect(data?.forterDecision).toBe("APPROVE");
	expect(server.received[0]?.headers).toMatchObject({
		"api-version": "10.1",
		authorization: `Basic ${btoa(`${apiKey}:`)}`,
		"x-forter-siteid": "8b47c6d423ba",
	});
});

test("returns error answers, after the attempts that the contract advises", async () => {
	await using server = await serve(json(500, { message: "Sorry." }));
	const { error, response } = await rawClient(clientOf(server)).POST("/v3/orders/{id}", {
		params: { path },
		body: order,
	});
	expect(response.status).toBe(500);
	expect(error).toEqual({ message: "Sorry." });
	expect(server.received).toHaveLength(2);
});

test("throws an OrdersError when no usable answer arrives", async () => {
	await using server = await serve(text(200, "<html>", "text/html"));
	const init = { params: { path }, body: { managedOrderToken: "token-1" } };
	const call = rawClient(clientOf(server)).POST("/v3/orders/{id}/results", init);
	await expect(call).rejects.toMatchObject({ name: "OrdersError", kind: "bad_response", attempts: 2 });
});

test("listens to the signal of the call", async () => {
	await using server = await serve(silence);
	const reason = new Error("gone");
	const controller = new AbortController();
	setTimeout(() => controller.abort(reason), 50);
	const init = { params: { path }, body: order, signal: controller.signal };
	const call = rawClient(clientOf(server)).POST("/v3/orders/{id}", init);
	await expect(call).rejects.toMatchObject({ kind: "aborted", cause: reason });
});

test("shows a middleware one call without the key, however many attempts it takes", async () => {
	await using server = await serve(json(503, {}), approved);
	const raw = rawClient(clientOf(server));
	const seen: unknown[] = [];
	raw.use({
		onRequest: ({ request }) => {
			seen.push(request.headers.get("authorization"));
			request.headers.set("x-trace", "t-1");
		},
		onResponse: ({ response }) => {
			seen.push(response.status);
		},
	});
	const { data } = await raw.POST("/v3/orders/{id}", { params: { path }, body: order });
	expect(data?.forterDecision).toBe("APPROVE");
	expect(seen).toEqual([null, 200]);
	expect(server.received.map(({ headers }) => headers["x-trace"])).toEqual(["t-1", "t-1"]);
});

test("gives the middleware of one no say in another, nor in decide", async () => {
	await using server = await serve(approved);
	const orders = clientOf(server);
	rawClient(orders).use({
		onRequest: () => {
			throw new Error("not yours");
		},
	});
	const { response } = await rawClient(orders).POST("/v3/orders/{id}", { params: { path }, body: order });
	expect(response.status).toBe(200);
	expect(await orders.decide(order)).toMatchObject({ ok: true });
});

test("a middleware that throws is no failed connection", async () => {
	await using server = await serve(approved);
	const raw = rawClient(clientOf(server));
	const mistake = new Error("no metrics today");
	raw.use({
		onRequest: () => {
			throw mistake;
		},
	});
	await expect(raw.POST("/v3/orders/{id}", { params: { path }, body: order })).rejects.toBe(mistake);
	expect(server.received).toHaveLength(0);
});

test.each([undefined, {}, { ...createOrdersClient({ siteId: "8b47c6d423ba", apiKey }) }])(
	"refuses what is no client of this package (%#)",
	(orders) => {
		expect(() => rawClient(orders as OrdersClient)).toThrow(/^orders must be a client that this copy/);
		expect(() => rawClient(orders as OrdersClient)).toThrow(TypeError);
	},
);
