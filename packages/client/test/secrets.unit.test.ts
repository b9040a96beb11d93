import { inspect } from "node:util";
import { personal as shared } from "@forter-orders/spec";
import { describe, expect, test } from "vitest";
import { isOrdersError, OrdersError } from "../src/index.ts";
import { personal } from "../src/mask.gen.ts";
import { rawClient } from "../src/raw.ts";
import { safeCause } from "../src/safe-cause.ts";
import { manifest } from "./manifest.ts";
import { order } from "./order.ts";
import { type Answering, apiKey, approved, clientOf, json, reset, serve, silence, text } from "./server.ts";

const email = "robin@example.com";
const card = "4111111111111111";
const secrets = [apiKey, btoa(`${apiKey}:`), email, card];
const echo = { message: `Order of ${email} with ${card} refused`, errors: [{ message: email }] };

function everyForm(value: unknown): string {
	const { message, stack } = value instanceof Error ? value : { message: "", stack: "" };
	const deep = inspect(value, { depth: 20, showHidden: true, getters: true });
	return [deep, inspect(value), JSON.stringify(value), String(value), message, stack].join("\n");
}

function expectNoSecret(...values: readonly unknown[]): void {
	for (const value of values) for (const secret of secrets) expect(everyForm(value)).not.toContain(secret);
}

describe("no key, e-mail or card number shows", () => {
	const modes: readonly (readonly [string, Answering])[] = [
		["a refused order whose answer repeats it", json(400, echo)],
		["wrong credentials", json(401, echo)],
		["a fault of the server", text(500, `<p>${email} ${card}</p>`, "text/html")],
		["a page instead of a decision", text(200, `<p>${email} ${card}</p>`, "text/html")],
		["a reset connection", reset],
		["an answer that is no HTTP", (response) => response.socket?.end(`HTTP/1.1 ${email} ${card}\r\n\r\n`)],
		["a timeout", silence],
	];
	test.each(modes)("after %s", async (_mode, answering) => {
		await using server = await serve(answering);
		const orders = clientOf(server, { attemptTimeoutMs: 100 });
		const outcome = await orders.decide({ ...order, accountOwner: { ...order.accountOwner, email } });
		expect(outcome.ok).toBe(false);
		if (!outcome.ok) expectNoSecret(orders, rawClient(orders), outcome, outcome.error, outcome.error.cause);
	});

	test("when a fetch of the caller's own puts them into its error", async () => {
		await using server = await serve(approved);
		const orders = clientOf(server, {
			fetch: (_url, init) => {
				const error = new Error(`failed for ${JSON.stringify(init.headers)} ${apiKey} ${email} 4111 1111 1111 1111`);
				return Promise.reject(Object.assign(error, { config: init }));
			},
		});
		const outcome = await orders.decide({ ...order, accountOwner: { email } });
		expect(outcome).toMatchObject({ ok: false, error: { kind: "network" } });
		if (!outcome.ok) expectNoSecret(orders, outcome, outcome.error, outcome.error.cause);
		expect(everyForm(outcome)).not.toContain("1111 1111");
	});

	test("when the key function puts the key into its error", async () => {
		await using server = await serve(approved);
		const orders = clientOf(server, { apiKey: () => Promise.reject(new Error(`bad key ${apiKey}`)) });
		const outcome = await orders.decide(order);
		expect(outcome.ok).toBe(false);
		expectNoSecret(outcome);
	});
});

test("an e-mail or a card number is known in every form that the other packages know", () => {
	expect(String(personal)).toBe(String(shared));
	const text =
		"for robin%40example.com, <robin@localhost>, 4111.1111.1111.1111 and 4111%201111%201111%201111 at 1795339800000";
	expect(safeCause(new Error(text), [personal])?.message).toBe(
		"for [hidden], <[hidden]>, [hidden] and [hidden] at 1795339800000",
	);
});

test("the body of an error answer is there for code that asks for it", async () => {
	await using server = await serve(json(400, echo));
	const outcome = await clientOf(server).decide(order);
	expect(outcome.ok || outcome.error.body).toEqual(echo);
});

test("an error says what happened, and is recognised across copies of the package", async () => {
	await using server = await serve(json(400, echo));
	const outcome = await clientOf(server).decide(order);
	const error = outcome.ok ? undefined : outcome.error;
	expect(error).toBeInstanceOf(OrdersError);
	expect(isOrdersError(error)).toBe(true);
	expect(isOrdersError({ [Symbol.for("@forter-orders/client/OrdersError")]: true })).toBe(true);
	expect(isOrdersError(new Error("other"))).toBe(false);
	expect(isOrdersError(null)).toBe(false);
	expect(String(error)).toBe("OrdersError: No decision: the server sent status 400 (requests sent: 1).");
	expect(JSON.parse(JSON.stringify(error))).toEqual({
		name: "OrdersError",
		message: "No decision: the server sent status 400 (requests sent: 1).",
		kind: "invalid_request",
		status: 400,
		attempts: 1,
		advice: "fix_request",
		docsUrl: `${manifest.homepage}errors/#invalid_request`,
	});
});

test("an error is printed with its stack, its members and its cause", async () => {
	await using server = await serve(reset);
	const outcome = await clientOf(server, { maxAttempts: 1 }).decide(order);
	const printed = inspect(outcome.ok ? undefined : outcome.error);
	expect(printed).toMatch(/^OrdersError: No decision: the connection failed \(requests sent: 1\)\.\n +at /);
	expect(printed).toContain("kind: 'network'");
	expect(printed).toContain(`docsUrl: '${manifest.homepage}errors/#network'`);
	expect(printed).toMatch(/\[cause\]: .*TypeError.*: fetch failed/);
	expect(printed).not.toMatch(/body|resend:/);
});
