import type { Order } from "@forter-orders/types";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { OrdersErrorKind } from "../src/index.ts";
import { policy } from "../src/policy.gen.ts";
import { rawClient } from "../src/raw.ts";
import { type FakeErrorKind, fakeOrdersClient } from "../src/testing/index.ts";
import { clocked } from "./clocked.ts";
import { order as example } from "./order.ts";

function orderOf(orderId: string): Order {
	return { ...example, orderId };
}

const decisions = ["APPROVE", "DECLINE", "NOT_REVIEWED", "VERIFICATION_REQUIRED", "UNRECOGNIZED"] as const;

const kinds: readonly FakeErrorKind[] = [
	"bad_response",
	"invalid_request",
	"network",
	"not_found",
	"rate_limited",
	"redirect",
	"server",
	"timeout",
	"unauthorized",
	"unexpected_status",
];

describe("decisions", () => {
	test.each(decisions)("%s by order id, for both operations", async (decision) => {
		const fake = fakeOrdersClient({ "order-1": decision }, { results: { "order-1": decision } });
		expect(await fake.decide(orderOf("order-1"))).toMatchObject({ ok: true, decision, data: { orderId: "order-1" } });
		expect(await fake.results("order-1", "token")).toMatchObject({ ok: true, decision, data: { orderId: "order-1" } });
	});

	test("know every decision of the contract", () => {
		expect(decisions).toEqual([...policy.decisions, "UNRECOGNIZED"]);
	});

	test("for an order that is not named, the default, else an approval", async () => {
		const fake = fakeOrdersClient({ "order-1": "DECLINE", default: "NOT_REVIEWED" });
		expect(await fake.decide(orderOf("order-1"))).toMatchObject({ decision: "DECLINE" });
		expect(await fake.decide(orderOf("order-2"))).toMatchObject({ decision: "NOT_REVIEWED" });
		expect(await fakeOrdersClient().decide(orderOf("constructor"))).toMatchObject({ decision: "APPROVE" });
		expect(await fakeOrdersClient().results("order-1", "token")).toMatchObject({ decision: "APPROVE" });
	});

	test("a required verification brings a token, and the results the values of 3-D Secure", async () => {
		const fake = fakeOrdersClient({ "order-1": "VERIFICATION_REQUIRED" }, { results: { "order-1": "APPROVE" } });
		const outcome = await fake.decide(orderOf("order-1"));
		const token = outcome.ok && outcome.decision === "VERIFICATION_REQUIRED" ? outcome.data.managedOrderToken : "";
		expect(token).toEqual(expect.any(String));
		expect(await fake.results("order-1", token ?? "")).toMatchObject({
			decision: "APPROVE",
			data: { verificationMethod: { type: expect.any(String) } },
		});
	});

	test("with members of the answer as they come over the wire", async () => {
		const fake = fakeOrdersClient({
			"order-1": { forterDecision: "APPROVE", recommendation: "REQUEST_SCA_EXEMPTION_TRA" },
			"order-2": { managedOrderToken: "token-2", verificationMethod: { type: "THREE_DS" } },
			"order-3": { forterDecision: "NEWER_THAN_THIS_PACKAGE" },
			"order-4": { forterDecision: "DECLINE", orderId: "another" },
		});
		const data = async (id: string): Promise<unknown> => {
			const outcome = await fake.decide(orderOf(id));
			return outcome.ok && [outcome.decision, outcome.data];
		};
		expect(await data("order-1")).toEqual([
			"APPROVE",
			{ forterDecision: "APPROVE", recommendation: "REQUEST_SCA_EXEMPTION_TRA", orderId: "order-1" },
		]);
		expect(await data("order-2")).toMatchObject(["VERIFICATION_REQUIRED", { managedOrderToken: "token-2" }]);
		expect(await data("order-3")).toMatchObject(["UNRECOGNIZED", { forterDecision: "NEWER_THAN_THIS_PACKAGE" }]);
		expect(await data("order-4")).toMatchObject(["DECLINE", { orderId: "another" }]);
	});

	test("by a function of the order", async () => {
		const fake = fakeOrdersClient(({ totalAmount }) => (Number(totalAmount?.amountUSD) > 100 ? "DECLINE" : undefined), {
			results: ({ managedOrderToken }, orderId) => (managedOrderToken === `${orderId}-token` ? "APPROVE" : 404),
		});
		const cheap = { ...orderOf("order-1"), totalAmount: { amountUSD: "99" } };
		const dear = { ...orderOf("order-1"), totalAmount: { amountUSD: "101" } };
		expect(await fake.decide(cheap)).toMatchObject({ decision: "APPROVE" });
		expect(await fake.decide(dear)).toMatchObject({ decision: "DECLINE" });
		expect(await fake.results("order-1", "order-1-token")).toMatchObject({ decision: "APPROVE" });
		expect(await fake.results("order-1", "other")).toMatchObject({ error: { kind: "not_found" } });
	});

	test("one after the other, the last one again and again", async () => {
		const fake = fakeOrdersClient({ default: ["timeout", "server", "APPROVE"] });
		const ends = [];
		for (const id of ["order-1", "order-1", "order-2", "order-1", "order-1"]) {
			const outcome = await fake.decide(orderOf(id));
			ends.push(outcome.ok ? outcome.decision : outcome.error.kind);
		}
		expect(ends).toEqual(["timeout", "server", "timeout", "APPROVE", "APPROVE"]);
	});
});

describe("errors", () => {
	test.each(kinds)("of the kind %s, for both operations", async (kind) => {
		const fake = fakeOrdersClient({ default: kind }, { results: { default: kind } });
		expect(await fake.decide(example)).toMatchObject({ ok: false, error: { kind, attempts: 1 } });
		expect(await fake.results("order-1", "token")).toMatchObject({ ok: false, error: { kind, attempts: 1 } });
	});

	test.each(Object.entries(policy.operations.V3Order.errors))(
		"of status %s, with the advice of the contract",
		async (status, error) => {
			const fake = fakeOrdersClient(() => Number(status) as 400);
			const outcome = await fake.decide(example);
			expect(outcome).toMatchObject({ ok: false, error: { ...error, status: Number(status) } });
			expect(!outcome.ok && outcome.error.body?.message).toEqual(expect.any(String));
		},
	);

	test("of a status with a body", async () => {
		const fake = fakeOrdersClient({ "order-1": { status: 400, body: { message: "No cart." } } });
		const outcome = await fake.decide(orderOf("order-1"));
		expect(!outcome.ok && outcome.error.body).toEqual({ message: "No cart." });
	});

	test("by the caller's own signal", async () => {
		const fake = fakeOrdersClient({ default: "timeout" });
		const outcome = await fake.decide(example, { signal: AbortSignal.abort("left") });
		expect(outcome).toMatchObject({ ok: false, error: { kind: "aborted" } satisfies { kind: OrdersErrorKind } });
		expect(fake.calls).toEqual([]);
	});

	test("twenty timeouts take no time, whatever limit the code under test sets", clocked, async () => {
		const fake = fakeOrdersClient({ default: "timeout" }, { attemptTimeoutMs: 3000 });
		const start = performance.now();
		for (let count = 0; count < 20; count++) {
			const outcome = await fake.decide(example, { attemptTimeoutMs: 3000, totalTimeoutMs: 7000 });
			expect(outcome).toMatchObject({ error: { kind: "timeout" } });
		}
		expect(performance.now() - start).toBeLessThan(500);
	});

	test("a retry, where it is asked for", async () => {
		const fake = fakeOrdersClient({ default: ["server", "APPROVE"] });
		expect(await fake.decide(example, { maxAttempts: 2 })).toMatchObject({ decision: "APPROVE", attempts: 2 });
		expect(fake.calls).toHaveLength(2);
	});

	test("a ticket to send the order again, which gets the next answer", async () => {
		const fake = fakeOrdersClient({ "order-1": ["timeout", "APPROVE"] });
		const outcome = await fake.decide(orderOf("order-1"));
		if (outcome.ok || !outcome.resend) throw new Error("expected a ticket");
		expect(await fake.resend(outcome.resend)).toMatchObject({ decision: "APPROVE" });
		expect(fake.calls.map(({ body }) => body)).toEqual([orderOf("order-1"), orderOf("order-1")]);
	});

	test("no ticket where the contract does not advise to send the order again", async () => {
		const outcome = await fakeOrdersClient({ default: "invalid_request" }).decide(example);
		expect(outcome).toMatchObject({ ok: false, advice: "fix_request" });
		expect(!outcome.ok && outcome.resend).toBeUndefined();
	});

	test("reject where the method is to throw", async () => {
		const fake = fakeOrdersClient({ "order-1": "rate_limited" }, { results: { default: "network" } });
		await expect(fake.decideOrThrow(orderOf("order-1"))).rejects.toMatchObject({ kind: "rate_limited" });
		await expect(fake.resultsOrThrow("order-1", "token")).rejects.toMatchObject({ kind: "network" });
		expect(await fake.decideOrThrow(orderOf("order-2"))).toMatchObject({ decision: "APPROVE" });
	});

	test("are told to the hooks", async () => {
		const settled = vi.fn();
		await fakeOrdersClient({ default: "timeout" }, { on: { settled } }).decide(example);
		expect(settled).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ ok: false, kind: "timeout" }));
	});

	test("misuse throws as with the real client", async () => {
		const fake = fakeOrdersClient();
		await expect(fake.decide(orderOf(".."))).rejects.toThrow(TypeError);
		await expect(fake.results("order-1", "")).rejects.toThrow(TypeError);
		await expect(fake.decide(example, { attemptTimeoutMs: -1 })).rejects.toThrow(TypeError);
		expect(() => fakeOrdersClient({}, { maxAttempts: 0 })).toThrow(TypeError);
	});
});

describe("calls", () => {
	test("are recorded with operation, order id and body", async () => {
		const fake = fakeOrdersClient({ default: "VERIFICATION_REQUIRED" });
		await fake.decide(orderOf("order/1 %"));
		await fake.results("order/1 %", "token");
		expect(fake.calls).toEqual([
			{ operation: "V3Order", orderId: "order/1 %", body: orderOf("order/1 %") },
			{ operation: "V3OrderResults", orderId: "order/1 %", body: { managedOrderToken: "token" } },
		]);
	});

	test("are told by the raw client, too", async () => {
		const fake = fakeOrdersClient({ "order-1": 404 });
		const { response, error } = await rawClient(fake).POST("/v3/orders/{id}", {
			params: { path: { id: "order-1" } },
			body: orderOf("order-1"),
		});
		expect([response.status, error?.message]).toEqual([404, expect.any(String)]);
		expect(fake.calls).toHaveLength(1);
	});

	test("are told by the operations, too", async () => {
		const fake = fakeOrdersClient({ "order-1": "timeout" });
		const request = { path: { id: "order-1" }, body: orderOf("order-1") };
		expect(await fake.call.V3Order(request, { attemptTimeoutMs: 3000 })).toMatchObject({ error: { kind: "timeout" } });
		expect(fake.calls).toHaveLength(1);
	});

	test("go to a fetch of nobody else", async () => {
		const real = vi.spyOn(globalThis, "fetch");
		await fakeOrdersClient().decide(example);
		expect(real).not.toHaveBeenCalled();
		real.mockRestore();
	});

	test("can be spied on", async () => {
		const fake = fakeOrdersClient();
		const decide = vi.spyOn(fake, "decide");
		await fake.decide(example);
		expect(decide).toHaveBeenCalledExactlyOnceWith(example);
	});
});

describe("mistakes in the test itself", () => {
	test.each([
		["APROVE", /"order-1" must be a decision \(APPROVE, .*UNRECOGNIZED\), a kind of error \(.*timeout.*\)/],
		["aborted", /must be a decision/],
		[200, /error status/],
		[600, /error status/],
		[{ status: 302 }, /error status/],
		[{ recommendation: "" }, /success with a decision/],
		[null, /must be a decision/],
		[[], /one answer at least/],
	])("the answer %j throws at once", (answer, message) => {
		const make = (): unknown => Reflect.apply(fakeOrdersClient, undefined, [{ "order-1": answer }]);
		expect(make).toThrow(TypeError);
		expect(make).toThrow(message);
	});

	test("answers that are no object throw at once", () => {
		expect(() => Reflect.apply(fakeOrdersClient, undefined, ["DECLINE"])).toThrow(/an object with an answer/);
		expect(() => Reflect.apply(fakeOrdersClient, undefined, [{}, { results: "DECLINE" }])).toThrow(/V3OrderResults/);
	});

	test("what a function throws reaches the test instead of becoming an outcome", async () => {
		const fault = new Error("expected another order");
		const fake = fakeOrdersClient(({ orderId }) => {
			if (orderId === "order-1") throw fault;
			return "DECLINE";
		});
		await expect(fake.decide(orderOf("order-1"), { maxAttempts: 2 })).rejects.toBe(fault);
		expect(await fake.decide(orderOf("order-2"))).toMatchObject({ decision: "DECLINE" });
	});

	test("so does a function that returns no answer", async () => {
		const promise = fakeOrdersClient((() => Promise.resolve("DECLINE")) as never).decide(example);
		await expect(promise).rejects.toThrow(/must be a decision/);
	});
});

describe("with simulated timers", () => {
	afterEach(() => void vi.useRealTimers());

	test("an answer needs none of them", async () => {
		vi.useFakeTimers();
		const fake = fakeOrdersClient({ "order-1": "DECLINE", "order-2": "server" });
		expect(await fake.decide(orderOf("order-1"))).toMatchObject({ decision: "DECLINE" });
		expect(await fake.decide(orderOf("order-2"))).toMatchObject({ error: { kind: "server" } });
	});

	test("a timeout comes when they go on", async () => {
		vi.useFakeTimers();
		const outcome = fakeOrdersClient({ default: "timeout" }).decide(example);
		await vi.advanceTimersByTimeAsync(1);
		expect(await outcome).toMatchObject({ error: { kind: "timeout" } });
	});
});
