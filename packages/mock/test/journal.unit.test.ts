import { openSpec } from "@forter-orders/spec";
import { expect, test } from "vitest";
import { BoundedMap } from "../src/bounded-map.ts";
import { createMock } from "../src/index.ts";
import { createJournal, type RecordedRequest } from "../src/journal.ts";
import { createOrderMemory, ORDER_LIMIT } from "../src/orders/order-memory.ts";
import { compileOrder } from "../src/orders/order-model.ts";
import { contract, order, send } from "./support.ts";

function entry(path: string): RecordedRequest {
	return { method: "GET", path, status: 200, verdict: "accepted", notes: [], violations: [], durationMs: 1 };
}

test("keeps the last 10,000 requests", () => {
	const journal = createJournal();
	for (let n = 0; n < 10_500; n += 1) journal.record(entry(`/${n}`), 0);
	expect(journal.requests).toHaveLength(10_000);
	expect(journal.requests[0]?.path).toBe("/500");
	expect(journal.requests.at(-1)?.path).toBe("/10499");
});

test("keeps fewer requests when their bodies are large, but always the last", () => {
	const journal = createJournal({ entries: 100, characters: 1_000 });
	for (const [path, length] of [
		["/a", 400],
		["/b", 400],
		["/c", 200],
		["/d", 300],
	] as const) {
		journal.record(entry(path), length);
	}
	expect(journal.requests.map(({ path }) => path)).toEqual(["/b", "/c", "/d"]);
	journal.record(entry("/huge"), 5_000);
	expect(journal.requests.map(({ path }) => path)).toEqual(["/huge"]);
	journal.record(entry("/next"), 10);
	expect(journal.requests.map(({ path }) => path)).toEqual(["/next"]);
});

test("begins anew when it is cleared, in the list that its readers hold", () => {
	const journal = createJournal({ entries: 3, characters: 10 });
	const held = journal.requests;
	journal.record(entry("/a"), 8);
	journal.clear();
	expect(held).toEqual([]);
	journal.record(entry("/b"), 8);
	journal.record(entry("/c"), 2);
	expect(held.map(({ path }) => path)).toEqual(["/b", "/c"]);
});

test("forgets the entry of a map that was set longest ago", () => {
	const map = new BoundedMap<string, number>(2);
	map.set("a", 1);
	map.set("b", 2);
	map.set("a", 3);
	map.set("c", 4);
	expect([map.has("a"), map.has("b"), map.has("c"), map.size]).toEqual([true, false, true, 2]);
});

test("remembers a bounded number of orders", () => {
	const model = compileOrder({ parameter: "id", step: "/step", steps: ["first"] }, openSpec(contract));
	const memory = createOrderMemory(model);
	const request = (n: number) => ({ operationId: "V3Order", orderId: `ord-${n}`, body: { step: "first" } });
	for (let n = 0; n < ORDER_LIMIT + 5; n += 1) memory.learn(request(n), {});
	expect(memory.size).toBe(ORDER_LIMIT);
	expect(memory.notesOn(request(4))).toEqual([]);
	expect(memory.notesOn(request(5))).toEqual(["first was sent before for this order"]);
});

test("adds nothing to the process, however many mocks there are", async () => {
	const listeners = () => process.eventNames().map((name) => [name, process.listenerCount(name)]);
	await (await createMock()).close();
	const [listenersBefore, globalsBefore] = [listeners(), Object.keys(globalThis)];
	const mocks = await Promise.all([createMock(), createMock(), createMock()]);
	for (const mock of mocks) {
		await mock.listen();
		await send(mock, order());
	}
	expect(listeners()).toEqual(listenersBefore);
	expect(Object.keys(globalThis)).toEqual(globalsBefore);
	await Promise.all(mocks.map((mock) => mock.close()));
});

test("keeps two mocks apart", async () => {
	const [one, other] = await Promise.all([createMock(), createMock()]);
	await send(one, order());
	expect([one.requests.length, other.requests.length]).toEqual([1, 0]);
});

test("closes at the end of an await using block", async () => {
	let url = "";
	{
		await using mock = await createMock();
		url = await mock.listen();
		expect((await fetch(url)).status).toBe(404);
	}
	await expect(fetch(url)).rejects.toThrow("fetch failed");
});
