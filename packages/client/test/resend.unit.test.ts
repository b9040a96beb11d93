import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { OrdersClient, ResendTicket, StoredTicket } from "../src/index.ts";
import { rawClient } from "../src/raw.ts";
import { order } from "./order.ts";
import { approved, clientOf, json, reset, serve, silence, type TestServer, text } from "./server.ts";

const email = "robin@example.com";
const sent = { ...order, accountOwner: { ...order.accountOwner, email } };

async function ticketOf(orders: OrdersClient): Promise<ResendTicket> {
	const outcome = await orders.decide(sent);
	if (outcome.ok || !outcome.resend) throw new Error("There should be a ticket.");
	return outcome.resend;
}

describe("a ticket is there where the contract advises to send the order again", () => {
	test.each([
		["429", json(429, {})],
		["503", json(503, {})],
		["an undocumented fault of the server", json(501, {})],
		["a status that is retried without being documented", json(408, {})],
		["a success without a decision", text(200, "<html>", "text/html")],
		["a reset connection", reset],
		["a timeout", silence],
	])("after %s", async (_what, answering) => {
		await using server = await serve(answering);
		const outcome = await clientOf(server, { attemptTimeoutMs: 100 }).decide(order);
		expect(outcome).toMatchObject({ ok: false, advice: "capture_and_resend" });
		expect(!outcome.ok && outcome.resend?.toJSON()).toMatchObject({ version: 1, operation: "V3Order" });
		expect(!outcome.ok && outcome.error.resend).toBeDefined();
	});

	test.each([400, 401, 403, 404, 409, 302])("but not after %i", async (status) => {
		await using server = await serve(json(status, {}));
		const outcome = await clientOf(server).decide(order);
		expect(outcome).toMatchObject({ ok: false, resend: undefined, error: { resend: undefined } });
	});

	test("nor when the caller gave up, nor on a call of raw", async () => {
		await using server = await serve(silence);
		const orders = clientOf(server, { attemptTimeoutMs: 100 });
		const outcome = await orders.decide(order, { signal: AbortSignal.abort() });
		expect(!outcome.ok && outcome.resend).toBeUndefined();
		const call = rawClient(orders).POST("/v3/orders/{id}", { params: { path: { id: order.orderId } }, body: order });
		await expect(call).rejects.toMatchObject({ advice: "capture_and_resend", resend: undefined });
	});
});

describe("resend", () => {
	test("sends the same bytes to the same place, after a round trip through JSON", async () => {
		await using server = await serve(json(503, {}), json(503, {}), approved);
		const orders = clientOf(server);
		const stored: StoredTicket = JSON.parse(JSON.stringify(await ticketOf(orders)));
		expect(await orders.resend(stored)).toMatchObject({ ok: true, decision: "APPROVE", attempts: 1 });
		const [first, , last] = server.received;
		expect(last?.body).toBe(first?.body);
		expect(last?.path).toBe(first?.path);
	});

	test("takes a ticket that was never stored, and gives another when there is still no decision", async () => {
		await using server = await serve(json(503, {}));
		const orders = clientOf(server);
		const outcome = await orders.resend(await ticketOf(orders), { maxAttempts: 1 });
		expect(outcome).toMatchObject({ ok: false, error: { attempts: 1 } });
		expect(!outcome.ok && outcome.resend).toBeDefined();
	});

	test("asks for the results again", async () => {
		await using server = await serve(json(503, {}), json(503, {}), approved);
		const orders = clientOf(server);
		const outcome = await orders.results("ord-1", "token-1");
		const ticket = outcome.ok ? undefined : outcome.resend;
		expect(ticket && (await orders.resend(ticket))).toMatchObject({ ok: true });
		expect(server.received[2]).toMatchObject({ path: "/v3/orders/ord-1/results" });
	});

	test("keeps the order as it was when it was sent", async () => {
		await using server = await serve(json(503, {}), json(503, {}), approved);
		const orders = clientOf(server);
		const changing = { ...order, orderId: "before" };
		const outcome = await orders.decide(changing);
		changing.orderId = "after";
		if (!outcome.ok && outcome.resend) await orders.resend(outcome.resend);
		expect(server.received[2]?.path).toBe("/v3/orders/before");
		expect(server.received[2]?.body).toContain('"orderId":"before"');
	});
});

test("a ticket is taken as a store gives it back: its members in another order, with one of the store's own", async () => {
	await using server = await serve(json(503, {}), json(503, {}), approved);
	const orders = clientOf(server);
	const stored = Object.entries(JSON.parse(JSON.stringify(await ticketOf(orders))));
	const given = Object.fromEntries([["storedAt", 1], ...stored.reverse()]) as unknown as StoredTicket;
	expect(await orders.resend(given)).toMatchObject({ ok: true, decision: "APPROVE" });
});

describe("a ticket that is refused before a request is made", () => {
	async function refused(server: TestServer, ticket: unknown, orders = clientOf(server)): Promise<void> {
		const seen = server.received.length;
		const resend = orders.resend(ticket as StoredTicket);
		await expect(resend).rejects.toThrow(/^ticket must be a resend ticket \(version 1\) of this site, unchanged/);
		await expect(resend).rejects.toBeInstanceOf(TypeError);
		await expect(resend).rejects.not.toThrow(email);
		expect(server.received).toHaveLength(seen);
	}

	test.each([undefined, null, 12, "ticket", {}, [], { version: 1 }])("%j", async (ticket) => {
		await using server = await serve(approved);
		await refused(server, ticket);
	});

	test.each([
		["of another version", { version: 0 }],
		["of a later version", { version: 2 }],
		["with another body", { body: "{}" }],
		["with another order id", { params: '{"path":{"id":"ord-2"}}' }],
		["of another operation", { operation: "V3OrderResults" }],
		["of an operation that the package does not know", { operation: "V3Gone" }],
		["without its checksum", { check: undefined }],
	])("one %s", async (_what, change) => {
		await using server = await serve(json(503, {}));
		await refused(server, { ...(await ticketOf(clientOf(server))).toJSON(), ...change });
	});

	test("one whose order was changed by a character", async () => {
		await using server = await serve(json(503, {}));
		const stored = JSON.stringify(await ticketOf(clientOf(server)));
		await refused(server, JSON.parse(stored.replace(email, "robyn@example.com")));
	});

	test("one of another site, or sub-merchant", async () => {
		await using server = await serve(json(503, {}));
		const ticket = await ticketOf(clientOf(server));
		await refused(server, ticket, clientOf(server, { siteId: "other" }));
		await refused(server, ticket, clientOf(server, { subMerchantSiteId: "3fd2a1c09b7e" }));
	});
});

test("nothing but JSON.stringify of the ticket itself prints the order", async () => {
	await using server = await serve(json(503, {}));
	const outcome = await clientOf(server).decide(sent);
	const ticket = outcome.ok ? undefined : outcome.resend;
	const prints = [outcome, { ...outcome }, ticket].flatMap((value) => [
		String(value),
		inspect(value, { depth: 20, showHidden: true }),
	]);
	prints.push(JSON.stringify(outcome), JSON.stringify(!outcome.ok && outcome.error));
	for (const print of prints) expect(print).not.toContain(email);
	expect(JSON.stringify(ticket)).toContain(email);
});
