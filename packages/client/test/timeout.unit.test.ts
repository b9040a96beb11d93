import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { clocked } from "./clocked.ts";
import { order } from "./order.ts";
import { approved, clientOf, json, serve, silence, stall } from "./server.ts";

async function timed<T>(work: Promise<T>): Promise<[T, number]> {
	const start = performance.now();
	return [await work, performance.now() - start];
}

describe("time for an attempt", clocked, () => {
	test.each([
		["before the head", silence],
		["in the middle of the body", stall],
	])("sends the order again when the server stalls %s", async (_where, answering) => {
		await using server = await serve(answering, approved);
		const [outcome, ms] = await timed(clientOf(server, { attemptTimeoutMs: 200 }).decide(order));
		expect(outcome).toMatchObject({ ok: true, attempts: 2 });
		expect(ms).toBeLessThan(200 + 100 + 150);
	});

	test("ends after the last attempt", async () => {
		await using server = await serve(silence);
		const [outcome, ms] = await timed(clientOf(server, { attemptTimeoutMs: 100 }).decide(order));
		expect(outcome).toMatchObject({ advice: "capture_and_resend", error: { kind: "timeout", attempts: 2 } });
		expect(ms).toBeLessThan(2 * 100 + 100 + 150);
	});

	test("ends when the body drips", async () => {
		await using server = await serve((response) => {
			response.writeHead(200);
			const drip = setInterval(() => response.write(" "), 20);
			response.on("close", () => clearInterval(drip));
		});
		const [outcome, ms] = await timed(clientOf(server, { attemptTimeoutMs: 100, maxAttempts: 1 }).decide(order));
		expect(outcome).toMatchObject({ error: { kind: "timeout" } });
		expect(ms).toBeLessThan(250);
	});

	test("keeps an error status whose body never ends", async () => {
		await using server = await serve((response) => response.writeHead(401, { "content-length": "9" }).write("{"));
		const outcome = await clientOf(server, { attemptTimeoutMs: 100 }).decide(order);
		expect(outcome).toMatchObject({ error: { kind: "unauthorized", status: 401, attempts: 1 } });
	});
});

describe("time for the call", clocked, () => {
	test("cuts the last attempt short", async () => {
		await using server = await serve(silence);
		const [outcome, ms] = await timed(clientOf(server, { totalTimeoutMs: 150 }).decide(order));
		expect(outcome).toMatchObject({ error: { kind: "timeout", attempts: 1 } });
		expect(ms).toBeLessThan(300);
	});

	test("covers a key that never comes", async () => {
		await using server = await serve(approved);
		const orders = clientOf(server, { apiKey: () => new Promise(() => {}), totalTimeoutMs: 100 });
		expect(await orders.decide(order)).toMatchObject({ error: { kind: "timeout", attempts: 0 } });
	});

	test("covers a fetch that does not listen to the signal", async () => {
		await using server = await serve(approved);
		const orders = clientOf(server, { fetch: () => new Promise(() => {}), totalTimeoutMs: 100 });
		expect(await orders.decide(order)).toMatchObject({ error: { kind: "timeout", attempts: 1 } });
	});
});

describe("the caller's signal", clocked, () => {
	const reason = new Error("the shopper left");

	test("ends a call that has not begun without a request", async () => {
		await using server = await serve(approved);
		const outcome = await clientOf(server).decide(order, { signal: AbortSignal.abort(reason) });
		expect(outcome).toMatchObject({ ok: false, advice: undefined, error: { kind: "aborted", attempts: 0 } });
		expect(outcome.ok || outcome.error.cause).toBe(reason);
		expect(server.received).toHaveLength(0);
	});

	test.each([
		["an attempt", silence],
		["a wait", json(429, {}, { "retry-after": "5" })],
	])("ends %s at once", async (_what, answering) => {
		await using server = await serve(answering);
		const controller = new AbortController();
		setTimeout(() => controller.abort(reason), 100);
		const [outcome, ms] = await timed(clientOf(server).decide(order, { signal: controller.signal }));
		expect(outcome).toMatchObject({ error: { kind: "aborted", attempts: 1 } });
		expect(outcome.ok || outcome.error.cause).toBe(reason);
		expect(ms).toBeLessThan(250);
	});

	test("has no listener left after the call", async () => {
		await using server = await serve(json(500, {}), approved);
		const { signal } = new AbortController();
		await clientOf(server).decide(order, { signal });
		expect(getEventListeners(signal, "abort")).toHaveLength(0);
	});
});

test("leaves no timer behind", async () => {
	await using server = await serve(json(500, {}), approved);
	const orders = clientOf(server);
	const timers = (): number => process.getActiveResourcesInfo().filter((type) => type === "Timeout").length;
	const before = timers();
	await orders.decide(order, { attemptTimeoutMs: 123_000, totalTimeoutMs: 456_000 });
	expect(timers()).toBeLessThanOrEqual(before + 1); // the keep-alive timer of undici
});
