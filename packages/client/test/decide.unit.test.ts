import { expect, test } from "vitest";
import { order } from "./order.ts";
import { apiKey, approved, clientOf, json, serve } from "./server.ts";

test("sends the order once, with the headers of the contract, and returns the decision", async () => {
	await using server = await serve(approved);
	const outcome = await clientOf(server, { subMerchantSiteId: "3fd2a1c09b7e" }).decide(order);

	expect(outcome).toEqual({
		ok: true,
		decision: "APPROVE",
		data: { forterDecision: "APPROVE", orderId: "ord-1" },
		attempts: 1,
	});
	expect(server.received).toHaveLength(1);
	const [request] = server.received;
	expect(request?.method).toBe("POST");
	expect(request?.path).toBe(`/v3/orders/${order.orderId}`);
	expect(JSON.parse(request?.body ?? "")).toEqual(order);
	expect(request?.headers).toMatchObject({
		authorization: `Basic ${btoa(`${apiKey}:`)}`,
		"api-version": "10.1",
		"content-type": "application/json",
		"x-forter-siteid": "8b47c6d423ba",
		"x-forter-sub-merchant-siteid": "3fd2a1c09b7e",
	});
});

test("encodes an order id with a slash and a space as one path segment", async () => {
	await using server = await serve(approved);
	await clientOf(server).decide({ ...order, orderId: "a/b c" });
	expect(server.received[0]?.path).toBe("/v3/orders/a%2Fb%20c");
});

test.each(["APPROVE", "DECLINE", "NOT_REVIEWED", "VERIFICATION_REQUIRED"])(
	"returns the decision %s",
	async (decision) => {
		await using server = await serve(json(200, { forterDecision: decision }));
		expect(await clientOf(server).decide(order)).toMatchObject({ ok: true, decision });
	},
);

test("marks a decision that is newer than the package and keeps the word of the wire", async () => {
	await using server = await serve(json(200, { forterDecision: "HOLD" }));
	const outcome = await clientOf(server).decide(order);
	expect(outcome).toMatchObject({ ok: true, decision: "UNRECOGNIZED", data: { forterDecision: "HOLD" } });
});

test.each([{}, { forterDecision: null }, { forterDecision: "" }, { forterDecision: "PENDING" }])(
	"takes a token without a final decision (%o) for a verification that is required",
	async (rest) => {
		await using server = await serve(json(200, { managedOrderToken: "token-1", ...rest }));
		const outcome = await clientOf(server).decide(order);
		expect(outcome).toMatchObject({ decision: "VERIFICATION_REQUIRED", data: { managedOrderToken: "token-1" } });
	},
);

test("lets a final decision win over a token", async () => {
	await using server = await serve(json(200, { forterDecision: "DECLINE", managedOrderToken: "token-1" }));
	expect(await clientOf(server).decide(order)).toMatchObject({ decision: "DECLINE" });
});

test("asks for the results with the token", async () => {
	await using server = await serve(approved);
	const outcome = await clientOf(server).results("ord-1", "token-1");
	expect(outcome).toMatchObject({ ok: true, decision: "APPROVE" });
	expect(server.received[0]).toMatchObject({
		path: "/v3/orders/ord-1/results",
		body: '{"managedOrderToken":"token-1"}',
	});
});

test("does not take a token for an answer to the results call", async () => {
	await using server = await serve(json(200, { managedOrderToken: "token-1" }));
	const outcome = await clientOf(server).results("ord-1", "token-1");
	expect(outcome).toMatchObject({ ok: false, error: { kind: "bad_response" } });
});

test("fetches the key for each call and adds the headers of the call", async () => {
	await using server = await serve(approved);
	let calls = 0;
	const orders = clientOf(server, { apiKey: async () => `key-${++calls}`, headers: { "x-forter-client": "shop" } });
	await orders.decide(order);
	await orders.decide(order, { headers: { "x-forter-extver": "1.2" } });
	expect(server.received[0]?.headers).toMatchObject({
		authorization: `Basic ${btoa("key-1:")}`,
		"x-forter-client": "shop",
	});
	expect(server.received[1]?.headers).toMatchObject({
		authorization: `Basic ${btoa("key-2:")}`,
		"x-forter-extver": "1.2",
	});
});

test("works when its methods are taken off the object", async () => {
	await using server = await serve(approved);
	const { decide } = clientOf(server);
	expect(await decide(order)).toMatchObject({ ok: true });
});

test("looks up the global fetch when it calls, not when it is made", async () => {
	await using server = await serve(approved);
	const orders = clientOf(server);
	await orders.decide(order);
	const { fetch } = globalThis;
	let used = 0;
	globalThis.fetch = (...input) => {
		used++;
		return fetch(...input);
	};
	try {
		await orders.decide(order);
	} finally {
		globalThis.fetch = fetch;
	}
	expect(used).toBe(1);
});

test("passes requestInit on without letting it change the method or follow redirects", async () => {
	let seen: RequestInit = {};
	await using server = await serve(approved);
	const orders = clientOf(server, {
		requestInit: { dispatcher: "proxy", method: "GET", redirect: "follow" },
		fetch: (_url, init) => {
			seen = init;
			return Promise.resolve(Response.json({ forterDecision: "APPROVE" }));
		},
	});
	expect(await orders.decide(order)).toMatchObject({ ok: true });
	expect(seen).toMatchObject({ dispatcher: "proxy", method: "POST", redirect: "manual" });
});
