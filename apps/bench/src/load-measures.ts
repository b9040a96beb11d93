import { callFor, type LoadResult } from "./load.ts";
import type { Measure } from "./report/model.ts";
import { measureFiguresInTurns, type Subject } from "./rounds.ts";

/** Something that can be called as often as one likes. */
export interface Callee {
	readonly name: string;
	readonly call: () => Promise<unknown>;
}

/** How callees are called. */
export interface Load {
	readonly inFlight: number;
	/** How long a spell is, in milliseconds. */
	readonly ms: number;
	readonly rounds: number;
}

/** Calls per second, the median and the 99th percentile of their time, and what they cost the one who calls. */
export async function loadMeasures(title: string, callees: readonly Callee[], load: Load): Promise<LoadReport> {
	const { inFlight, ms, rounds } = load;
	const subject = `${title}, ${inFlight} in flight`;
	const lower = { better: "lower" } as const;
	const subjects: Record<keyof LoadResult, Subject> = {
		perSecond: { title: subject, unit: "calls per second", better: "higher", headline: true },
		p50: { ...lower, title: `${subject}, p50`, unit: "ms" },
		p99: { ...lower, title: `${subject}, p99`, unit: "ms" },
		processor: { ...lower, title: `${subject}, processor time of a call`, unit: "µs" },
	};
	const contenders = callees.map(({ name, call }) => ({ name, sample: () => callFor(call, inFlight, ms) }));
	return measureFiguresInTurns(subjects, contenders, { rounds, warmUps: 2 });
}

/** The measures of a load, by their figure. */
export type LoadReport = Readonly<Record<keyof LoadResult, Measure>>;
