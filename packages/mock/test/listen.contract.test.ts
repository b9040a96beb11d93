import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createMock, type Mock } from "../src/index.ts";
import { answer, clocked, credentials, order, sendHalf } from "./support.ts";

async function listening(): Promise<Mock> {
	const mock = await createMock();
	await mock.listen();
	onTestFinished(() => mock.close());
	return mock;
}

function post(mock: Mock, body: string): Promise<Response> {
	const headers = { ...credentials, "content-type": "application/json" };
	return fetch(`${mock.url}/v3/orders/ord-1`, { method: "POST", headers, body });
}

test("has a nominal loopback URL before it listens, and the port's URL after", async () => {
	const mock = await createMock();
	expect(mock.url).toBe("http://127.0.0.1");
	expect(await mock.listen()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	expect(mock.url).toMatch(/:\d+$/);
	await mock.close();
	expect(mock.url).toBe("http://127.0.0.1");
});

test("answers on a port as it does in process", async () => {
	const mock = await listening();
	const response = await post(mock, JSON.stringify(order("/accountOwner/email", "decline@forter.com")));
	expect(await response.json()).toEqual(answer("card-declined"));
	expect((await post(mock, "{")).status).toBe(400);
	expect((await fetch(`${mock.url}/v3/orders/ord-1`)).headers.get("allow")).toBe("POST");
	expect(mock.requests.map(({ status }) => status)).toEqual([200, 400, 405]);
});

test("names the port that is in use", async () => {
	const first = await listening();
	const second = await createMock();
	const port = Number(new URL(first.url).port);
	await expect(second.listen(port)).rejects.toThrow(`port ${port} is in use; name another, or 0 for any that is free`);
	expect(await second.listen()).toMatch(/^http/);
	await second.close();
});

test.each([-1, 65_536, 1.5, Number.NaN])("refuses the port %s", async (port) => {
	const mock = await createMock();
	await expect(mock.listen(port)).rejects.toThrow(`the port must be a whole number from 0 to 65535, got ${port}`);
});

test("refuses an address of another machine", async () => {
	const mock = await createMock();
	await expect(mock.listen(0, "192.0.2.1")).rejects.toThrow("192.0.2.1 is not an address of this machine");
});

test("refuses a host that there is not", async () => {
	const mock = await createMock();
	await expect(mock.listen(0, "no-such-host.invalid")).rejects.toThrow("there is no host no-such-host.invalid");
});

test("refuses to listen twice", async () => {
	const mock = await listening();
	await expect(mock.listen()).rejects.toThrow(`the mock listens already, on ${mock.url}; close it first`);
});

test("closes at once although a client keeps its connection alive, and more than once", clocked, async () => {
	const mock = await listening();
	await (await post(mock, JSON.stringify(order()))).text();
	const startedAt = performance.now();
	await Promise.all([mock.close(), mock.close()]);
	await mock.close();
	expect(performance.now() - startedAt).toBeLessThan(1_500);
	expect(await mock.listen()).toMatch(/^http/);
});

test("closes at once although a client opened a connection ahead of its request", clocked, async () => {
	const mock = await listening();
	const socket = connect(Number(new URL(mock.url).port), "127.0.0.1").on("error", () => {});
	await once(socket, "connect");
	await sleep(50);
	const startedAt = performance.now();
	await mock.close();
	expect(performance.now() - startedAt).toBeLessThan(1_500);
});

test("lets a request in flight end before it closes", clocked, async () => {
	const mock = await listening();
	const body = JSON.stringify(order());
	const { port } = new URL(mock.url);
	const socket = connect(Number(port), "127.0.0.1");
	const lines = Object.entries({ ...credentials, host: "x", "content-type": "application/json" });
	socket.write(`POST /v3/orders/o HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}`);
	socket.write(`content-length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 40)}`);
	await sleep(100);
	const startedAt = performance.now();
	const closed = mock.close();
	socket.write(body.slice(40));
	const received = (await socket.toArray()).join("");
	await closed;
	expect(received).toMatch(/^HTTP\/1\.1 200 /);
	expect(performance.now() - startedAt).toBeLessThan(1_500);
});

test("cuts off a body that never ends when it closes", clocked, async () => {
	const mock = await listening();
	sendHalf(mock.url);
	await sleep(100);
	const startedAt = performance.now();
	await mock.close();
	expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test("keeps the signal of the caller", async () => {
	const mock = await createMock();
	await expect(mock.fetch(`${mock.url}/`, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
		"enough",
	);
});
