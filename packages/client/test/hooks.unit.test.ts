import { describe, expect, test } from "vitest";
import type { Hooks } from "../src/index.ts";
import { rawClient } from "../src/raw.ts";
import { clocked } from "./clocked.ts";
import { order } from "./order.ts";
import { apiKey, approved, clientOf, json, reset, serve, silence, text } from "./server.ts";

interface Told {
	readonly hook: string;
	readonly [member: string]: unknown;
}

function listener(): { on: Hooks; told: Told[] } {
	const told: Told[] = [];
	const listen = (hook: string) => (event: object) => told.push({ hook, ...event });
	return { on: { attempt: listen("attempt"), retry: listen("retry"), settled: listen("settled") }, told };
}

test("tells of each attempt, each wait and the outcome, in order", async () => {
	await using server = await serve(json(503, {}), approved);
	const { on, told } = listener();
	await clientOf(server, { on }).decide(order);
	const common = { operation: "V3Order", server: `${server.url}/`, durationMs: expect.any(Number), kind: undefined };
	expect(told).toEqual([
		{ hook: "attempt", ...common, attempts: 1, status: 503 },
		{ hook: "retry", ...common, attempts: 1, status: 503, delayMs: expect.any(Number) },
		{ hook: "attempt", ...common, attempts: 2, status: 200 },
		{ hook: "settled", ...common, attempts: 2, status: 200, ok: true, decision: "APPROVE", advice: undefined },
	]);
});

test("tells why there is no decision", async () => {
	await using server = await serve(reset);
	const { on, told } = listener();
	await clientOf(server, { on, maxAttempts: 1 }).decide(order);
	expect(told).toMatchObject([
		{ hook: "attempt", kind: "network", status: undefined },
		{ hook: "settled", ok: false, kind: "network", advice: "capture_and_resend", attempts: 1 },
	]);
});

test("measures the attempt in its event and the call in the others", clocked, async () => {
	await using server = await serve(silence, approved);
	const { on, told } = listener();
	await clientOf(server, { on, attemptTimeoutMs: 200 }).decide(order);
	const [first, , second, settled] = told.map(({ durationMs }) => Number(durationMs));
	expect(first).toBeGreaterThanOrEqual(190);
	expect(second).toBeLessThan(190);
	expect(settled).toBeGreaterThanOrEqual((first ?? 0) + (second ?? 0));
});

test("tells of the outcome alone when no request was sent", async () => {
	await using server = await serve(approved);
	const { on, told } = listener();
	await clientOf(server, { on, apiKey: () => "" }).decide(order);
	expect(told).toMatchObject([{ hook: "settled", kind: "unauthorized", status: undefined, attempts: 0 }]);
});

test("tells of the outcome alone when the call was aborted before it began", async () => {
	await using server = await serve(approved);
	const { on, told } = listener();
	await clientOf(server, { on }).decide(order, { signal: AbortSignal.abort() });
	expect(told).toMatchObject([{ hook: "settled", kind: "aborted", attempts: 0 }]);
});

test("tells of the attempts of raw, which has no outcome", async () => {
	await using server = await serve(json(400, {}));
	const { on, told } = listener();
	const init = { params: { path: { id: "ord-1" } }, body: { managedOrderToken: "token-1" } };
	await rawClient(clientOf(server, { on })).POST("/v3/orders/{id}/results", init);
	expect(told).toMatchObject([{ hook: "attempt", operation: "V3OrderResults", status: 400 }]);
});

describe("a hook that fails does not break a decision", () => {
	const fail = () => {
		throw new Error("no metrics today");
	};
	test.each<[string, (event: unknown) => unknown]>([
		["throws", fail],
		["rejects", async () => fail()],
		["rejects later", () => new Promise((_resolve, reject) => setTimeout(reject, 1))],
		["never ends", () => new Promise(() => {})],
		["is no function", "nothing" as never],
	])("because it %s", async (_how, hook) => {
		await using server = await serve(json(503, {}), approved);
		const orders = clientOf(server, { on: { attempt: hook, retry: hook, settled: hook } });
		expect(await orders.decide(order)).toMatchObject({ ok: true, attempts: 2 });
	});
});

test("no event holds a key, an order id or a word of the server", async () => {
	const email = "robin@example.com";
	const words = [apiKey, btoa(`${apiKey}:`), email, "4111111111111111", order.orderId];
	const sent = { ...order, accountOwner: { ...order.accountOwner, email } };
	const echo = { message: `Order of ${email} with 4111111111111111 refused` };
	for (const answering of [json(400, echo), text(500, echo.message), text(200, echo.message), reset, silence]) {
		await using server = await serve(answering);
		const { on, told } = listener();
		await clientOf(server, { on, attemptTimeoutMs: 50 }).decide(sent);
		expect(told.length).toBeGreaterThan(1);
		for (const word of words) expect(JSON.stringify(told)).not.toContain(word);
	}
});
