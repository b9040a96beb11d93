// node --expose-gc test/soak/soak.ts [calls] [seed]: random faults on loopback, and what is left in memory after them.
import { getEventListeners, once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { createOrdersClient } from "../../src/index.ts";
import { rawClient } from "../../src/raw.ts";
import { apiKey } from "../server.ts";
import { emptyTally, type Load, makeCalls, type Tally } from "./calls.ts";
import { randomOf } from "./faults.ts";

const [calls = 100_000, seed = 4] = process.argv.slice(2).map(Number);
const warmUp = Math.max(1000, calls / 10);
const parts = calls >= 50_000 ? 10 : 2;
const atATime = 64;
const deadlineMs = 2000;
const growthAllowed = 0.1;

const odd: string[] = [];
process.on("unhandledRejection", (reason) => odd.push(`unhandled: ${reason}`));
process.on("warning", ({ name, message }) => odd.push(`${name}: ${message}`));

const worker = new Worker(new URL("server.ts", import.meta.url));
const [{ url }] = await once(worker, "message");

/** The memory in use once every connection is closed and everything that is not held is collected. */
async function heap(): Promise<number> {
	worker.postMessage("hang up");
	await once(worker, "message");
	for (let round = 0; round < 4; round++) {
		await wait(50);
		globalThis.gc?.();
	}
	return process.memoryUsage().heapUsed;
}

/** What must be true at the end. */
function faultsOf(tally: Tally, growth: number, listeners: number): readonly string[] {
	return [
		...odd,
		...tally.unexpected,
		...(globalThis.gc ? [] : ["run with --expose-gc"]),
		...(!(growth <= growthAllowed) ? [`the heap grew by ${(growth * 100).toFixed(1)} %`] : []),
		...(listeners > 0 ? [`${listeners} listeners left on the signal`] : []),
		...(tally.mostListeners > atATime ? [`${tally.mostListeners} listeners for ${atATime} calls at a time`] : []),
		...(tally.late > 0 ? [`${tally.late} calls after their deadline`] : []),
		...(told === made ? [] : [`${told} calls told of, of ${made}`]),
	];
}

const { signal } = new AbortController();
// The Request that openapi-fetch makes of a raw call listens to the signal until it is collected, as in any fetch.
const { signal: rawSignal } = new AbortController();
const listenersOf = (of: AbortSignal): number => getEventListeners(of, "abort").length;
let told = 0;
const orders = createOrdersClient({
	siteId: "8b47c6d423ba",
	apiKey,
	baseUrl: url,
	attemptTimeoutMs: 500,
	totalTimeoutMs: deadlineMs,
	on: { settled: () => told++ },
});
const load: Load = {
	orders,
	raw: rawClient(orders),
	random: randomOf(seed),
	signal,
	rawSignal,
	deadlineMs,
	listenersOf,
};

await makeCalls(load, emptyTally(), warmUp, atATime);
told = 0;
const tally = emptyTally();
const heaps = [await heap()];
let seconds = 0;
for (let part = 0; part < parts; part++) {
	const start = performance.now();
	await makeCalls(load, tally, calls / parts, atATime);
	seconds += (performance.now() - start) / 1000;
	heaps.push(await heap());
}
const made = calls - (tally.ends.raw ?? 0);

// Against the least of all: Node drops its type stripper (4 MB) at some time, which must not hide a growth.
const growth = (heaps.at(-1) ?? Number.NaN) / Math.min(...heaps) - 1;
const listenersLeft = { signal: listenersOf(signal), rawSignal: listenersOf(rawSignal) };
const faults = faultsOf(tally, growth, listenersLeft.signal + listenersLeft.rawSignal);
const rounded = { seconds: Math.round(seconds), callsPerSecond: Math.round(calls / seconds) };
const megabytes = heaps.map((bytes) => Math.round(bytes / 1e4) / 100);
const growthPercent = Math.round(growth * 1000) / 10;
console.log(JSON.stringify({ calls, seed, warmUp, ...rounded, megabytes, growthPercent, ...tally, listenersLeft }));
for (const fault of faults.slice(0, 20)) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
worker.postMessage("end");
