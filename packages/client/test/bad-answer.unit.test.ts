import { describe, expect, test } from "vitest";
import { createOrdersClient } from "../src/index.ts";
import { order } from "./order.ts";
import { approved, clientOf, json, serve, text } from "./server.ts";

const answers: readonly (readonly [string, ReturnType<typeof text>])[] = [
	["an HTML page", text(200, "<html>Welcome</html>", "text/html")],
	["an empty body", text(200, "")],
	["truncated JSON", text(200, '{"forterDecision":"APPR')],
	["null", text(200, "null")],
	["a list", text(200, "[]")],
	["an object without a decision", text(200, '{"status":"failed"}')],
	["no content", (response) => response.writeHead(204).end()],
];

describe("a success without a decision", () => {
	test.each(answers)("%s is asked for again", async (_what, answering) => {
		await using server = await serve(answering, approved);
		expect(await clientOf(server).decide(order)).toMatchObject({ ok: true, attempts: 2 });
	});

	test.each(answers)("%s twice is a bad response", async (_what, answering) => {
		await using server = await serve(answering);
		const outcome = await clientOf(server).decide(order);
		expect(outcome).toMatchObject({ advice: "capture_and_resend", error: { kind: "bad_response", attempts: 2 } });
	});
});

test("an answer that is no gzip although it says so is a failed connection", async () => {
	await using server = await serve((response) => response.writeHead(200, { "content-encoding": "gzip" }).end("plain"));
	expect(await clientOf(server).decide(order)).toMatchObject({ error: { kind: "network", attempts: 2 } });
});

test.each([301, 302, 303, 307, 308])("a redirect (%i) is neither followed nor repeated", async (status) => {
	await using other = await serve(approved);
	await using server = await serve(json(status, {}, { location: `${other.url}/v3/orders/ord-1` }));
	const outcome = await clientOf(server).decide(order);
	expect(outcome).toMatchObject({ ok: false, advice: undefined, error: { kind: "redirect", status, attempts: 1 } });
	expect(other.received).toHaveLength(0);
	expect(server.received).toHaveLength(1);
});

test.each([
	["throws", () => Promise.reject(new Error("vault sealed"))],
	["gives nothing", () => ""],
	["gives a key with a line break", () => "key\n"],
])("a key function that %s ends the call without a request", async (_what, apiKey) => {
	await using server = await serve(approved);
	const outcome = await clientOf(server, { apiKey }).decide(order);
	expect(outcome).toMatchObject({ advice: "check_credentials", error: { kind: "unauthorized", attempts: 0 } });
	expect(server.received).toHaveLength(0);
});

test.each([
	["nothing", undefined],
	["a part of a response", { ok: false, status: 500, text: (): string => "" }],
	["a response whose body was read", Response.json({ forterDecision: "APPROVE" })],
])("a fetch of the caller's own that gives %s is a failed connection", async (_what, given) => {
	if (given instanceof Response) await given.text();
	const orders = createOrdersClient({ siteId: "demo", apiKey: "demo", fetch: async () => given as Response });
	expect(await orders.decide(order)).toMatchObject({ ok: false, error: { kind: "network", attempts: 2 } });
});
