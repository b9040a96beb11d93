import { describe, expect, test } from "vitest";
import { policy } from "../src/policy.gen.ts";
import { clocked } from "./clocked.ts";
import { order } from "./order.ts";
import { approved, clientOf, json, reset, serve, text } from "./server.ts";

describe("statuses that pass", () => {
	test.each(policy.operations.V3Order.retry.statuses)("sends the order again after %i", async (status) => {
		await using server = await serve(text(status, ""), approved);
		expect(await clientOf(server).decide(order)).toMatchObject({ ok: true, decision: "APPROVE", attempts: 2 });
		expect(server.received[1]?.body).toBe(server.received[0]?.body);
	});

	test("stops after two attempts and advises what the contract does", async () => {
		await using server = await serve(text(503, "<h1>down</h1>", "text/html"));
		const outcome = await clientOf(server).decide(order);
		expect(outcome).toMatchObject({ ok: false, advice: "capture_and_resend" });
		expect(outcome).toMatchObject({ error: { kind: "server", status: 503, attempts: 2 } });
		expect(server.received).toHaveLength(2);
	});

	test("takes another number of attempts from the client or from the call", async () => {
		await using server = await serve(text(500, ""));
		const orders = clientOf(server, { maxAttempts: 3 });
		expect(await orders.decide(order)).toMatchObject({ error: { attempts: 3 } });
		expect(await orders.decide(order, { maxAttempts: 1 })).toMatchObject({ error: { attempts: 1 } });
	});
});

describe("statuses that stay", () => {
	test.each([
		[400, "invalid_request", "fix_request"],
		[401, "unauthorized", "check_credentials"],
		[404, "not_found", "check_reference"],
		[403, "unexpected_status", undefined],
		[409, "unexpected_status", undefined],
		[418, "unexpected_status", undefined],
	])("does not send the order again after %i", async (status, kind, advice) => {
		await using server = await serve(json(status, { message: "No." }));
		const outcome = await clientOf(server).decide(order);
		expect(outcome).toMatchObject({ ok: false, advice, error: { kind, status, attempts: 1 } });
		expect(outcome.ok || outcome.error.body).toEqual({ message: "No." });
		expect(server.received).toHaveLength(1);
	});

	test("a server status that the contract does not list is not sent again, but is a fault of the server", async () => {
		await using server = await serve(text(501, ""));
		const outcome = await clientOf(server).decide(order);
		expect(outcome).toMatchObject({
			advice: "capture_and_resend",
			error: { kind: "server", status: 501, attempts: 1 },
		});
	});

	test("a status out of the range of HTTP is an unexpected one", async () => {
		await using server = await serve(text(999, ""));
		expect(await clientOf(server).decide(order)).toMatchObject({ error: { kind: "unexpected_status", status: 999 } });
	});
});

describe("connections", () => {
	test("sends the order again when the connection is reset before the answer", async () => {
		await using server = await serve(reset, approved);
		expect(await clientOf(server).decide(order)).toMatchObject({ ok: true, attempts: 2 });
	});

	test("sends the order again when the connection is reset in the middle of the body", async () => {
		await using server = await serve((response) => {
			response.writeHead(200, { "content-length": "500" }).write('{"forterDecision":"APPROVE",');
			setTimeout(() => response.socket?.destroy(), 20);
		}, approved);
		expect(await clientOf(server).decide(order)).toMatchObject({ ok: true, attempts: 2 });
	});

	test("tells that nobody listens, with the code of the cause", async () => {
		const server = await serve(approved);
		await server[Symbol.asyncDispose]();
		const outcome = await clientOf(server).decide(order);
		expect(outcome).toMatchObject({ advice: "capture_and_resend", error: { kind: "network", attempts: 2 } });
		expect(outcome).toMatchObject({ error: { cause: { cause: { code: "ECONNREFUSED" } } } });
	});
});

describe("Retry-After", clocked, () => {
	test("waits as long as the server asks", async () => {
		await using server = await serve(json(429, {}, { "retry-after": "1" }), approved);
		const start = performance.now();
		expect(await clientOf(server).decide(order)).toMatchObject({ ok: true, attempts: 2 });
		expect(performance.now() - start).toBeGreaterThanOrEqual(990);
	});

	test.each(["259200", new Date(Date.now() + 60_000).toUTCString()])(
		"ends at once when the wait (%s) does not fit the time that is left",
		async (retryAfter) => {
			await using server = await serve(json(429, {}, { "retry-after": retryAfter }));
			const start = performance.now();
			const outcome = await clientOf(server).decide(order);
			expect(outcome).toMatchObject({ advice: "capture_and_resend", error: { kind: "rate_limited", attempts: 1 } });
			expect(performance.now() - start).toBeLessThan(500);
		},
	);
});
