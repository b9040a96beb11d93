import type { CallOptions, DecideOutcome, OrdersClient, ResultsOutcome } from "../../src/index.ts";
import { isOrdersError } from "../../src/index.ts";
import type { RawOrdersClient } from "../../src/raw.ts";
import { order } from "../order.ts";
import { endOf, planOf } from "./faults.ts";

/** What became of many calls. */
export interface Tally {
	/** How often the calls ended with a decision or a kind of error. */
	readonly ends: Record<string, number>;
	/** Calls that ended in another way than the faults lead to. */
	readonly unexpected: string[];
	/** Timeouts of requests that the server did answer: the machine was too slow. */
	slow: number;
	late: number;
	longestMs: number;
	/** On the signal that all calls but those of `raw` share; and on that of `raw`. */
	mostListeners: number;
	mostRawListeners: number;
}

/** How the calls are made. */
export interface Load {
	readonly orders: OrdersClient;
	readonly raw: RawOrdersClient;
	readonly random: () => number;
	readonly signal: AbortSignal;
	readonly deadlineMs: number;
	readonly rawSignal: AbortSignal;
	readonly listenersOf: (signal: AbortSignal) => number;
}

/** A tally of no calls yet. */
export function emptyTally(): Tally {
	return { ends: {}, unexpected: [], slow: 0, late: 0, longestMs: 0, mostListeners: 0, mostRawListeners: 0 };
}

/** Makes calls, some of them at a time: eight of ten `decide`, one `results`, one `raw`. */
export async function makeCalls(load: Load, tally: Tally, count: number, atATime: number): Promise<void> {
	let made = 0;
	const worker = async (): Promise<void> => {
		while (made < count) await makeCall(load, tally, made++);
	};
	await Promise.all(Array.from({ length: atATime }, worker));
}

async function makeCall(load: Load, tally: Tally, nth: number): Promise<void> {
	const plan = planOf(load.random);
	const start = performance.now();
	const end = await endOfCall(load, `soak-${nth}-${plan}`, nth);
	const elapsed = performance.now() - start;
	tally.ends[end] = (tally.ends[end] ?? 0) + 1;
	tally.longestMs = Math.max(tally.longestMs, elapsed);
	if (elapsed > load.deadlineMs + 50) tally.late++;
	tally.mostListeners = Math.max(tally.mostListeners, load.listenersOf(load.signal));
	tally.mostRawListeners = Math.max(tally.mostRawListeners, load.listenersOf(load.rawSignal));
	if (end === endOf(plan) || end === "raw") return;
	if (end === "timeout" || plan.startsWith("s")) tally.slow++;
	else tally.unexpected.push(`${plan}: ${end}`);
}

async function endOfCall({ orders, raw, signal, rawSignal }: Load, id: string, nth: number): Promise<string> {
	const options: CallOptions = { signal };
	if (nth % 10 === 0) return named(await orders.results(id, "token-1", options));
	if (nth % 10 === 1) return rawEnd(raw, id, rawSignal);
	return named(await orders.decide({ ...order, orderId: id }, options));
}

function named(outcome: DecideOutcome | ResultsOutcome): string {
	return outcome.ok ? outcome.decision : outcome.error.kind;
}

async function rawEnd(raw: RawOrdersClient, id: string, signal: AbortSignal): Promise<string> {
	try {
		await raw.POST("/v3/orders/{id}", {
			params: { path: { id } },
			body: { ...order, orderId: id },
			signal,
		});
	} catch (error) {
		if (!isOrdersError(error)) return String(error);
	}
	return "raw";
}
