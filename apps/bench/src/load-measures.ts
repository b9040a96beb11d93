import type { Measure } from "@forter-orders/docs/benchmarks";
import { callTimes, type LoadResult, loadResult } from "./load.ts";
import { measureFiguresInTurns, type Subject } from "./rounds.ts";

/** Something that can be called as often as one likes. */
export interface Callee {
	readonly name: string;
	readonly call: () => Promise<unknown>;
}

/** How callees are called. */
export interface Load {
	readonly inFlight: number;
	/** Calls of a spell. */
	readonly calls: number;
	readonly rounds: number;
	/** Spells of each callee in a round, in turns: the shorter they are, the more alike is what disturbs neighbours. */
	readonly turns: number;
}

/** Calls per second, the median and the 99th percentile of their time, and what they cost the one who calls. */
export async function loadMeasures(
	title: string,
	callees: readonly Callee[],
	{ inFlight, calls, rounds, turns }: Load,
	notes: readonly string[] = [],
): Promise<LoadReport> {
	const subject = `${title}, ${inFlight} in flight`;
	const lower = { better: "lower" } as const;
	const subjects: Record<keyof LoadResult, Subject> = {
		perSecond: { title: subject, unit: "calls per second", better: "higher", headline: true, notes },
		p50: { ...lower, title: `${subject}, p50`, unit: "ms" },
		p99: { ...lower, title: `${subject}, p99`, unit: "ms" },
		processor: { ...lower, title: `${subject}, processor time of a call`, unit: "µs" },
	};
	const contenders = callees.map(({ name, call }) => ({ name, sample: () => callTimes(call, inFlight, calls) }));
	// A just-in-time compiler needs some hundred calls to see what is hot.
	return measureFiguresInTurns(subjects, contenders, { rounds, turns, warmUps: turns }, loadResult);
}

/** The measures of a load, by their figure. */
export type LoadReport = Readonly<Record<keyof LoadResult, Measure>>;
