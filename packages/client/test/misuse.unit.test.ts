import { describe, expect, test } from "vitest";
import { type ClientOptions, createOrdersClient } from "../src/index.ts";
import { rawClient } from "../src/raw.ts";
import { order } from "./order.ts";
import { approved, clientOf, serve } from "./server.ts";

const valid: ClientOptions = { siteId: "8b47c6d423ba", apiKey: "a-key" };

function make(options: Record<string, unknown>): () => unknown {
	return () => createOrdersClient({ ...valid, ...options });
}

describe("options that are refused", () => {
	test.each(["", "-a", "a-", "a.b", "a/b", "x".repeat(64), 12, undefined])("siteId %j", (siteId) => {
		expect(make({ siteId })).toThrow(TypeError);
	});

	test.each(["", "a key", "a:key", "key\n", "kéy", 12, undefined])(
		"apiKey %j, which the message does not repeat",
		(apiKey) => {
			expect(make({ apiKey })).toThrow(/^apiKey must be visible ASCII without spaces or a colon/);
		},
	);

	test.each([
		"http://api.example.com",
		"http://localhost.example.com",
		"ftp://localhost",
		"/v3",
		"https://user:pass@api.example.com",
		"https://api.example.com?x=1",
		"https://api.example.com#x",
		"http://127.0.0.1.example.com",
		"http://127.example.com",
		"http://api.example.com/localhost",
		"http://localhost@api.example.com",
		"ws://localhost",
		12,
	])("baseUrl %j", (baseUrl) => {
		expect(make({ baseUrl })).toThrow(/^baseUrl must be an https URL [^:]*$/);
	});

	test.each([
		"https://api.example.com/",
		"http://localhost:80",
		"http://127.0.0.1:1",
		"http://127.1/v3",
		"https://api.example.com:8443/base/",
		"http://[::1]:1",
		"http://a.localhost",
	])("but not baseUrl %j", (baseUrl) => {
		expect(make({ baseUrl })).not.toThrow();
	});

	test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, "3"])("a time of %j", (ms) => {
		expect(make({ attemptTimeoutMs: ms })).toThrow(/^attemptTimeoutMs must be a number from 1 to 2147483647/);
		expect(make({ totalTimeoutMs: ms })).toThrow(/^totalTimeoutMs must be/);
	});

	test("a limit that is text, and says so", () => {
		expect(make({ totalTimeoutMs: "7000" })).toThrow(/, got "7000"\.$/);
		expect(make({ totalTimeoutMs: Number.NaN })).toThrow(/, got NaN\.$/);
	});

	test.each([undefined, null])("%j in their place", (options) => {
		expect(() => createOrdersClient(options as unknown as ClientOptions)).toThrow(/^options must be an object\.$/);
	});

	test("a number of attempts, a sub-merchant and a fetch that cannot be", () => {
		expect(make({ maxAttempts: 0 })).toThrow(/^maxAttempts must be/);
		expect(make({ maxAttempts: "2" })).toThrow(/, got "2"\.$/);
		expect(make({ subMerchantSiteId: "a\nb" })).toThrow(/^subMerchantSiteId must be/);
		expect(make({ fetch: "fetch" })).toThrow(/^fetch must be/);
	});
});

test("refuses to run in a browser unless told to", () => {
	Object.assign(globalThis, { window: {}, document: {} });
	try {
		expect(make({})).toThrow(/every visitor can read the API key/);
		expect(make({ dangerouslyAllowBrowser: true })).not.toThrow();
	} finally {
		Reflect.deleteProperty(globalThis, "window");
		Reflect.deleteProperty(globalThis, "document");
	}
});

describe("order ids that are refused before a request is made", () => {
	test.each(["", ".", "..", "%2e", "%2e%2e", ".%2E", "\ud800", 12, null, undefined])("%j", async (orderId) => {
		await using server = await serve(approved);
		const orders = clientOf(server);
		await expect(orders.decide({ ...order, orderId: orderId as string })).rejects.toThrow(/^order\.orderId must/);
		await expect(orders.results(orderId as string, "token-1")).rejects.toThrow(/^orderId must/);
		const init = { params: { path: { id: orderId as string } }, body: order };
		await expect(rawClient(orders).POST("/v3/orders/{id}", init)).rejects.toThrow(TypeError);
		expect(server.received).toHaveLength(0);
	});
});

describe("calls that are refused", () => {
	test("without an order, without a token", async () => {
		const orders = createOrdersClient(valid);
		await expect(orders.decide(undefined as unknown as typeof order)).rejects.toThrow(/^order\.orderId must be/);
		await expect(orders.results("ord-1", "")).rejects.toThrow(/^managedOrderToken must be/);
	});

	test("with an order that is no JSON, a wrong header, time or signal", async () => {
		const orders = createOrdersClient(valid);
		const cyclic: Record<string, unknown> = { ...order };
		cyclic.self = cyclic;
		await expect(orders.decide(cyclic as typeof order)).rejects.toThrow(/^order must be JSON/);
		const headers = { "x-note": "secret\nvalue" };
		await expect(orders.decide(order, { headers })).rejects.toThrow(/^headers must be names and values/);
		expect(make({ headers })).toThrow(/^headers must be names and values/);
		await expect(orders.decide(order, { totalTimeoutMs: 0 })).rejects.toThrow(/^totalTimeoutMs must be/);
		await expect(orders.decide(order, { signal: {} as AbortSignal })).rejects.toThrow(/^signal must be/);
	});
});
