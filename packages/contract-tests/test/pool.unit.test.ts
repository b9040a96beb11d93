import { expect, test } from "vitest";
import { inOrder } from "../src/run/pool.ts";

test("gives the results in the order of the items, and never runs more than so many at a time", async () => {
	let running = 0;
	let most = 0;
	const results = await inOrder([3, 1, 2, 0], 2, async (item) => {
		most = Math.max(most, ++running);
		for (let turn = 0; turn < item; turn++) await Promise.resolve();
		running--;
		return item * 10;
	});
	expect(results).toEqual([30, 10, 20, 0]);
	expect(most).toBe(2);
});

test("lets timers fire while tasks never wait for the outside", async () => {
	let fired = 0;
	const timer = setInterval(() => fired++, 1);
	const until = performance.now() + 200;
	await inOrder(Array(1_000_000).fill("task"), 4, async () => {
		if (performance.now() > until) return;
		for (let step = 0; step < 1000; step++) Math.sqrt(step);
	});
	clearInterval(timer);
	expect(fired).toBeGreaterThan(0);
});
