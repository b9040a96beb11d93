import { quantile } from "./stats.ts";

/** A short spell of calls. */
export interface Spell {
	/** How long each call took, in milliseconds. */
	readonly latencies: readonly number[];
	/** How long all of them took, in milliseconds. */
	readonly ms: number;
	/** Processor time of this process, its helper threads included, in microseconds. */
	readonly processor: number;
}

/** What the calls of some spells were like. */
export interface LoadResult {
	/** Of the spell in the middle, which a single hitch does not move. */
	readonly perSecond: number;
	/** Milliseconds that half of the calls, and 99 of 100, took at most. */
	readonly p50: number;
	readonly p99: number;
	/** Processor time of a call, in microseconds. */
	readonly processor: number;
}

/** Makes so many calls, so many in flight at a time; a call that fails ends it with its error. */
export async function callTimes(call: () => Promise<unknown>, inFlight: number, count: number): Promise<Spell> {
	const start = performance.now();
	const startUsage = process.cpuUsage();
	const latencies: number[] = [];
	let left = count;
	const lane = async (): Promise<void> => {
		while (left-- > 0) {
			const begin = performance.now();
			await call();
			latencies.push(performance.now() - begin);
		}
	};
	await Promise.all(Array.from({ length: inFlight }, lane));
	const { user, system } = process.cpuUsage(startUsage);
	return { latencies, ms: performance.now() - start, processor: user + system };
}

/** The figures of some spells. */
export function loadResult(spells: readonly Spell[]): LoadResult {
	const latencies = spells.flatMap((spell) => spell.latencies);
	return {
		perSecond: quantile(
			spells.map((spell) => (spell.latencies.length * 1000) / spell.ms),
			0.5,
		),
		p50: quantile(latencies, 0.5),
		p99: quantile(latencies, 0.99),
		processor: spells.reduce((sum, { processor }) => sum + processor, 0) / latencies.length,
	};
}
