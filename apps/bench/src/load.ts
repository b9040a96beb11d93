import { quantile } from "./stats.ts";

/** What a spell of calls was like. */
export interface LoadResult {
	readonly perSecond: number;
	/** Milliseconds that half of the calls, and 99 of 100, took at most. */
	readonly p50: number;
	readonly p99: number;
	/** Processor time of this process, its helper threads included, for a call, in microseconds. */
	readonly processor: number;
}

/** Calls without pause for a while, so many in flight at a time; a call that fails ends it with its error. */
export async function callFor(call: () => Promise<unknown>, inFlight: number, ms: number): Promise<LoadResult> {
	const start = performance.now();
	const startUsage = process.cpuUsage();
	const latencies: number[] = [];
	const lane = async (): Promise<void> => {
		do {
			const begin = performance.now();
			await call();
			latencies.push(performance.now() - begin);
		} while (performance.now() - start < ms);
	};
	await Promise.all(Array.from({ length: inFlight }, lane));
	const { user, system } = process.cpuUsage(startUsage);
	const seconds = (performance.now() - start) / 1000;
	return {
		perSecond: latencies.length / seconds,
		p50: quantile(latencies, 0.5),
		p99: quantile(latencies, 0.99),
		processor: (user + system) / latencies.length,
	};
}
