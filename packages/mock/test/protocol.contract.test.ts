import { once } from "node:events";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, clocked, credentials, lastViolations, order, send } from "./support.ts";

const mock = await createMock();
await mock.listen();
afterAll(() => mock.close());
beforeEach(() => mock.reset());

// Nothing hangs; how fast it is is for a benchmark to say.
const LIMIT_MS = 10_000;
const json = { "content-type": "application/json" };
const whole = JSON.stringify(order());

/** Sends bytes over a socket of its own; resolves with all that comes back. */
async function raw(head: Record<string, string>, body: string, method = "POST", end = false): Promise<string> {
	const socket = connect({ port: Number(new URL(mock.url).port), host: "127.0.0.1", allowHalfOpen: true });
	socket.on("error", () => undefined);
	const headers = Object.entries({ host: "mock", connection: "close", ...credentials, ...json, ...head });
	socket.write(
		`${method} /v3/orders/ord-1 HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
	);
	socket.write(body);
	if (end) socket.end();
	const chunks = await socket.toArray();
	socket.destroy();
	return chunks.join("");
}

async function timed<T>(work: Promise<T>): Promise<T> {
	const startedAt = performance.now();
	const result = await work;
	expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
	return result;
}

const nested = (levels: number) => `{"orderId":${"[".repeat(levels)}1${"]".repeat(levels)}}`;

test.each([
	["a body that is no JSON", "{", "/", "json"],
	["a text that is no JSON", "undefined", "/", "json"],
	["a byte order mark", `\uFEFF${whole}`, "/", "json"],
	["a body that is nested 10,000 levels deep", nested(10_000), "/", "json"],
	["a body that is nested 1,000,000 levels deep", nested(1_000_000), "/", "json"],
	["a member that is repeated", whole.replace("{", '{"orderId":"a",'), "/orderId", "json"],
	[
		"a member that is repeated further down",
		whole.replace('"amountUSD"', '"amountUSD":"1.00","amountUSD"'),
		"/amountUSD",
		"json",
	],
	["a list in place of an object", "[]", "", "type"],
	["null in place of an object", "null", "", "type"],
	["false in place of an object", "false", "", "type"],
	["a text in place of an object", '""', "", "type"],
])("refuses %s with the documented 400", async (_, body, pointer, rule) => {
	const headers = { ...credentials, ...json };
	const response = await timed(fetch(`${mock.url}/v3/orders/ord-1`, { method: "POST", headers, body }));
	expect(response.status).toBe(400);
	expect(await response.json()).toEqual(answer("invalid-request"));
	expect(lastViolations(mock)).toEqual([expect.objectContaining({ in: "body", rule })]);
	expect(`${mock.requests.at(-1)?.violations[0]?.pointer}/`).toContain(pointer);
});

test("refuses bytes that are no UTF-8", async () => {
	const body = Buffer.from(whole.replace("ord-", "\u00e9-"), "latin1");
	const response = await fetch(`${mock.url}/v3/orders/ord-1`, {
		method: "POST",
		headers: { ...credentials, ...json },
		body,
	});
	expect(response.status).toBe(400);
	expect(lastViolations(mock)).toEqual([{ in: "body", pointer: "", rule: "json", message: "must be text in UTF-8" }]);
});

test("says which member is repeated, whatever its name and place", async () => {
	await send(mock, '{"a/b":[{"x":1},{"\\u0079":1,"y":{"z":"}\\"{"},"y":2}]}');
	expect(lastViolations(mock)).toMatchObject([
		{ pointer: "/a~1b/1/y", message: "must not repeat a member of its object" },
	]);
	await send(mock, JSON.stringify({ ...order(), note: 'a "b": {"b": 1} \\' }));
	expect(lastViolations(mock)).toEqual([]);
});

test("takes a text of 1 MB where any text will do", async () => {
	const body = { ...order(), note: "x".repeat(1_000_000) };
	expect((await timed(send(mock, body))).status).toBe(200);
	expect((await timed(send(mock, { ...body, orderId: undefined, orderType: "x".repeat(1_000_000) }))).status).toBe(400);
	expect(lastViolations(mock)).toMatchObject([{ pointer: "/orderId" }]);
});

test("names the first hundred faults of a body that has a million", async () => {
	const body = { ...order(), cartItems: Array(1_000_000).fill(1) };
	expect((await timed(send(mock, body))).status).toBe(400);
	expect(lastViolations(mock)).toHaveLength(100);
	expect(lastViolations(mock)[0]).toMatchObject({ pointer: "/cartItems/0", rule: "type" });
});

test("takes a body of 5 MB and refuses a larger one with 413", async () => {
	const fill = 5_000_000 - Buffer.byteLength(JSON.stringify({ ...order(), note: "" }));
	expect((await timed(send(mock, { ...order(), note: "x".repeat(fill) }))).status).toBe(200);
	const headers = { ...credentials, ...json };
	const body = JSON.stringify({ ...order(), note: "x".repeat(fill + 1) });
	const response = await timed(fetch(`${mock.url}/v3/orders/ord-1`, { method: "POST", headers, body }));
	expect(response.status).toBe(413);
	expect(await response.json()).toMatchObject({ title: "The body of the request is larger than 5 MB", status: 413 });
	expect(mock.requests.at(-1)).toMatchObject({ status: 413, verdict: "refused" });
	expect(mock.requests.at(-1)).not.toHaveProperty("body");
});

test("answers 408 to a body that stops half-way, and closes the connection", async () => {
	const received = await timed(
		raw({ "content-length": String(whole.length), connection: "keep-alive" }, whole.slice(0, 40)),
	);
	expect(received).toMatch(/^HTTP\/1\.1 408 /);
	expect(received).toContain("stopped arriving: for a second nothing came");
});

function stream(body: ReadableStream<Uint8Array>): Promise<Response> {
	const headers = { ...credentials, ...json };
	const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
	return mock.fetch(`${mock.url}/v3/orders/ord-1`, init);
}

test("answers a body whose sender hangs up half-way", async () => {
	const head = { "content-length": String(whole.length) };
	expect(await timed(raw(head, whole.slice(0, 40), "POST", true))).toMatch(/^HTTP\/1\.1 400 /);
});

test("goes on after a sender that is gone half-way", async () => {
	const socket = connect(Number(new URL(mock.url).port), "127.0.0.1");
	const head = { host: "mock", ...credentials, ...json, "content-length": String(whole.length) };
	const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.write(`POST /v3/orders/ord-1 HTTP/1.1\r\n${lines.join("")}\r\n${whole.slice(0, 40)}`, () => {
		socket.resetAndDestroy();
	});
	await once(socket, "close");
	expect((await timed(send(mock, order()))).status).toBe(200);
	expect(mock.requests.map(({ status }) => status)).toEqual([200]);
});

test("waits for a body that arrives slowly", clocked, async () => {
	const body = new ReadableStream<Uint8Array>({
		async start(controller) {
			for (const part of whole.match(/[\s\S]{1,700}/g) ?? []) {
				controller.enqueue(new TextEncoder().encode(part));
				await new Promise((resolve) => setTimeout(resolve, 150));
			}
			controller.close();
		},
	});
	expect((await stream(body)).status).toBe(200);
});

test("gives up a body in process that never ends", async () => {
	const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array([123])) });
	expect((await timed(stream(body))).status).toBe(408);
});

test("asks for the body after `Expect: 100-continue`", async () => {
	const received = await timed(raw({ expect: "100-continue", "content-length": String(whole.length) }, whole));
	expect(received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
});

test("answers 417 to any other expectation", async () => {
	expect(await timed(raw({ expect: "a-miracle", "content-length": "2" }, "{}"))).toMatch(/^HTTP\/1\.1 417 /);
});

test("takes a body in chunks", async () => {
	const chunked = `${whole.length.toString(16)}\r\n${whole}\r\n0\r\n\r\n`;
	expect(await timed(raw({ "transfer-encoding": "chunked" }, chunked))).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
	["a body that is gzip", { ...json, "content-encoding": "gzip" }, gzipSync(whole), "accept-encoding", "identity"],
	["text", { "content-type": "text/plain" }, whole, "accept", "application/json"],
	["a form", { "content-type": "application/x-www-form-urlencoded" }, "orderId=1", "accept", "application/json"],
	["what is no media type", { "content-type": "nonsense" }, whole, "accept", "application/json"],
	[
		"a charset that JSON does not have",
		{ "content-type": "application/json; charset=utf-16" },
		whole,
		"accept",
		"application/json",
	],
])("answers 415 to %s and says what it takes", async (_, headers, body, name, value) => {
	const all = { ...credentials, ...headers };
	const response = await timed(fetch(`${mock.url}/v3/orders/ord-1`, { method: "POST", headers: all, body }));
	expect(response.status).toBe(415);
	expect(response.headers.get("content-type")).toBe("application/problem+json");
	expect(response.headers.get(name)).toBe(value);
	expect(lastViolations(mock)).toMatchObject([
		{ in: "header", rule: name === "accept" ? "content-type" : "content-encoding" },
	]);
});

test.each(["application/json; charset=UTF-8", 'application/json;charset="utf-8"', "Application/JSON"])(
	"takes %s",
	async (type) => {
		expect((await send(mock, order(), { headers: { "content-type": type } })).status).toBe(200);
	},
);

test("asks for credentials before it judges the content type", async () => {
	const headers = { authorization: undefined, "content-type": "text/plain" };
	expect((await send(mock, order(), { headers })).status).toBe(401);
});

test.each(["HEAD", "OPTIONS", "GET", "TRACE1"])(
	"answers 405 to %s, with the methods that are allowed",
	async (method) => {
		const received = await timed(raw({ "content-length": "0" }, "", method));
		if (method === "TRACE1") return expect(received).toMatch(/^HTTP\/1\.1 400 /);
		expect(received).toMatch(/^HTTP\/1\.1 405 /);
		expect(received).toMatch(/\r\nallow: POST\r\n/i);
		if (method === "HEAD") expect(received.split("\r\n\r\n")[1]).toBe("");
	},
);

test("has no body in the answer to HEAD in process either", async () => {
	const response = await mock.fetch(`${mock.url}/v3/orders/ord-1`, { method: "HEAD", headers: credentials });
	expect(response.status).toBe(405);
	expect(response.body).toBeNull();
});

test("answers 406 when nothing that is documented is acceptable, and the documented 400 all the same", async () => {
	const headers = { accept: "text/html" };
	expect((await send(mock, order(), { headers })).status).toBe(406);
	expect((await send(mock, order("/payment"), { headers })).status).toBe(400);
	expect((await send(mock, order(), { headers: { accept: "text/html, application/*;q=0.1" } })).status).toBe(200);
});
