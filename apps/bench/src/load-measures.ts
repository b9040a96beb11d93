import { callFor } from "./load.ts";
import type { Measure } from "./report/model.ts";
import { measureInTurns, measureOf } from "./rounds.ts";

/** Something that can be called as often as one likes. */
export interface Callee {
	readonly name: string;
	readonly call: () => Promise<unknown>;
}

/** Calls per second with their noise, and from the same spells the median and the 99th percentile of their time. */
export async function loadMeasures(
	title: string,
	callees: readonly Callee[],
	{ inFlight, ms, rounds }: { readonly inFlight: number; readonly ms: number; readonly rounds: number },
): Promise<Measure[]> {
	const p50 = new Map<string, number[]>(callees.map(({ name }) => [name, []]));
	const p99 = new Map<string, number[]>(callees.map(({ name }) => [name, []]));
	for (const { call } of callees) await callFor(call, inFlight, ms); // warm-up
	const contenders = callees.map(({ name, call }) => ({
		name,
		sample: async () => {
			const result = await callFor(call, inFlight, ms);
			// The reference is called once more a round, for the noise.
			if ((p50.get(name)?.length ?? 0) < rounds) {
				p50.get(name)?.push(result.p50);
				p99.get(name)?.push(result.p99);
			}
			return result.perSecond;
		},
	}));
	const subject = `${title}, ${inFlight} in flight`;
	const reference = callees[0]?.name ?? "";
	const rate = await measureInTurns({ title: subject, unit: "calls per second", better: "higher" }, contenders, {
		rounds,
		warmUps: 0,
	});
	const time = { unit: "ms", better: "lower" } as const;
	return [
		rate,
		measureOf({ ...time, title: `${subject}, p50` }, p50, reference),
		measureOf({ ...time, title: `${subject}, p99` }, p99, reference),
	];
}
