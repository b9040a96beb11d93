import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { createMock, type Fault, fault } from "../src/index.ts";
import { observe } from "./observe.ts";
import { answer, clocked, credentials, order, send } from "./support.ts";

const body = JSON.stringify(order());
const heldUp: [string, Fault][] = [
	["stall", fault.stall()],
	["stallInBody", fault.stallInBody()],
	["drip", fault.drip(5_000)],
];

const mock = await createMock();
// The first request of all takes long.
await send(mock, order());
afterEach(() => mock.close());

async function listening(...faults: Fault[]): Promise<void> {
	mock.reset();
	await mock.listen();
	mock.use(...faults);
}

function post(): Promise<Response> {
	const headers = { ...credentials, "content-type": "application/json" };
	return fetch(`${mock.url}/v3/orders/ord-1`, { method: "POST", headers, body });
}

/** A connection of our own that has sent one request. */
function raw(): Socket {
	const socket = connect(Number(new URL(mock.url).port), "127.0.0.1");
	const head = { ...credentials, host: "x", "content-type": "application/json", "content-length": String(body.length) };
	const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.write(`POST /v3/orders/o HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
	return socket;
}

function alive(kind: string): number {
	return process.getActiveResourcesInfo().filter((name) => name === kind).length;
}

/** The timers of a minute that run. */
function longTimers(): ReadonlySet<unknown> {
	const running = new Set<unknown>();
	for (const [start, stop] of [
		["setTimeout", "clearTimeout"],
		["setInterval", "clearInterval"],
	] as const) {
		const [set, clear] = [globalThis[start], globalThis[stop]];
		vi.spyOn(globalThis, start).mockImplementation((callback, ms, ...args) => {
			const timer = set(callback, ms, ...args);
			if (ms === 60_000) running.add(timer);
			return timer;
		});
		vi.spyOn(globalThis, stop).mockImplementation((timer) => {
			clear(timer);
			running.delete(timer);
		});
	}
	onTestFinished(() => void vi.restoreAllMocks());
	return running;
}

test.each(heldUp)("%s on a port does not keep the mock from closing", clocked, async (_, example) => {
	await listening(example);
	const seen = observe(() => post());
	await expect.poll(() => mock.requests.length).toBe(1);
	const startedAt = performance.now();
	await mock.close();
	expect(performance.now() - startedAt).toBeLessThan(1_000);
	expect((await seen).error).toMatchObject({ name: "TypeError", code: "UND_ERR_SOCKET" });
});

test.each(heldUp)("%s in process ends like a closed connection when the mock closes", clocked, async (_, example) => {
	mock.reset();
	mock.use(example);
	const seen = observe(() => send(mock, order()));
	await expect.poll(() => mock.requests.length).toBe(1);
	// A body is read on from its head.
	await sleep(20);
	await mock.close();
	expect((await seen).error).toMatchObject({ name: "TypeError", code: "UND_ERR_SOCKET" });
});

test("an answer that is late comes at once when the mock closes", async () => {
	for (const inProcess of [true, false]) {
		await listening(fault.delay(60_000));
		const pending = inProcess ? send(mock, order()) : post();
		await expect.poll(() => mock.requests.length).toBe(1);
		await mock.close();
		expect(await (await pending).json()).toEqual(answer("card-approved"));
	}
});

test("nothing is left of a request that its caller gave up", clocked, async () => {
	await listening();
	const timers = longTimers();
	for (const name of ["delay; ms=60000", "stall", "stall-in-body", "drip; ms=60000"]) {
		const headers = { prefer: `fault=${name}` };
		const caller = new AbortController();
		const init = { method: "POST", headers: { ...credentials, "content-type": "application/json", ...headers }, body };
		const url = `${mock.url}/v3/orders/ord-1`;
		const pending = [fetch, mock.fetch].map((fetch) => observe(() => fetch(url, { ...init, signal: caller.signal })));
		await expect.poll(() => mock.requests.length).toBe(2);
		await sleep(20);
		await expect.poll(() => timers.size).toBe(name.includes("60000") ? 2 : 0);
		caller.abort();
		for (const { error } of await Promise.all(pending)) expect(error?.name).toBe("AbortError");
		await expect.poll(() => timers.size).toBe(0);
		mock.reset();
	}
	const startedAt = performance.now();
	await mock.close();
	expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test("leaves a body alone that its reader cancels", async () => {
	mock.reset();
	mock.use(fault.drip(60_000));
	const timers = longTimers();
	const { body: stream } = await send(mock, order());
	const reader = stream?.getReader();
	const pending = reader?.read();
	await expect.poll(() => timers.size).toBe(1);
	await reader?.cancel();
	expect(await pending).toMatchObject({ done: true });
	expect(timers.size).toBe(0);
});

test("closeKeepAlive closes the connection that the answer said to keep", clocked, async () => {
	await listening(fault.closeKeepAlive().times(1));
	const startedAt = performance.now();
	const received = (await raw().toArray()).join("");
	// Node itself closes an idle connection after five seconds.
	expect(performance.now() - startedAt).toBeLessThan(2_000);
	expect(received).toMatch(/^HTTP\/1\.1 200 /);
	expect(received).toMatch(/^connection: keep-alive\r$/im);
	expect(received).toContain(JSON.stringify(answer("card-approved")));
});

test("without a fault the connection stays open", async () => {
	await listening();
	const socket = raw();
	const end = once(socket, "end").then(() => "closed");
	expect(await Promise.race([end, sleep(200).then(() => "open")])).toBe("open");
	socket.destroy();
});

test.each([
	["reset", fault.reset(), /^$/],
	[
		"resetAfterHeaders",
		fault.resetAfterHeaders(),
		/^HTTP\/1\.1 200 [\s\S]*\r\ncontent-length: \d+\r\n[\s\S]*\r\n\r\n\{"/i,
	],
])("%s sends a real reset", async (_, example, received) => {
	await listening(example);
	const socket = raw();
	let text = "";
	socket.on("data", (chunk) => (text += chunk));
	const [error] = await once(socket, "error");
	expect(error).toMatchObject({ code: "ECONNRESET" });
	expect(text).toMatch(received);
});

test("a client that goes away in the middle of an answer leaves no socket", async () => {
	await listening(fault.drip(5));
	const before = alive("TCPSocketWrap");
	const sockets = [raw(), raw(), raw()];
	await Promise.all(sockets.map((socket) => once(socket, "data")));
	for (const socket of sockets) socket.resetAndDestroy();
	await expect.poll(() => alive("TCPSocketWrap"), { timeout: 5_000 }).toBeLessThanOrEqual(before);
});

test("listens again after it was closed with a stalled connection", async () => {
	await listening(fault.stall().times(1));
	const seen = observe(() => post());
	await expect.poll(() => mock.requests.length).toBe(1);
	await mock.close();
	await seen;
	await mock.listen();
	expect((await post()).status).toBe(200);
});
