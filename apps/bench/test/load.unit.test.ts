import { expect, test } from "vitest";
import { callTimes, loadResult } from "../src/load.ts";

test("makes so many calls, and never more at a time than asked for", async () => {
	let [running, most, calls] = [0, 0, 0];
	const call = async (): Promise<void> => {
		calls++;
		most = Math.max(most, ++running);
		await Promise.resolve();
		running--;
	};
	const { latencies } = await callTimes(call, 3, 10);
	expect({ calls, most, latencies: latencies.length }).toEqual({ calls: 10, most: 3, latencies: 10 });
});

test("ends with the error of a call that fails", async () => {
	await expect(callTimes(() => Promise.reject(new Error("no")), 2, 4)).rejects.toThrow("no");
});

test("takes the rate of the spell in the middle, and the times and the processor of all calls", () => {
	const spell = (ms: number) => ({ latencies: [ms / 2, ms / 2], ms, processor: 10 });
	expect(loadResult([spell(10), spell(20), spell(1000)])).toEqual({ perSecond: 100, p50: 10, p99: 500, processor: 5 });
});
