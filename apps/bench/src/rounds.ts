import type { Measure, Row } from "./report/model.ts";
import { quantile, spreadOf } from "./stats.ts";

/** Something to measure: `sample` takes one sample, in the unit of the measure. */
export interface Contender {
	readonly name: string;
	readonly sample: () => Promise<number>;
}

/** What a measure is about, apart from its figures. */
export type Subject = Pick<Measure, "title" | "unit" | "better"> & { readonly notes?: readonly string[] };

/**
 * Measures contenders in turns, so that what else the machine does falls on all of them alike. The first is the
 * reference; it is measured again at the end of each round, and what the two differ by is the noise.
 */
export async function measureInTurns(
	subject: Subject,
	contenders: readonly Contender[],
	{ rounds, warmUps = 1 }: { readonly rounds: number; readonly warmUps?: number },
): Promise<Measure> {
	const [reference] = contenders;
	if (!reference) throw new RangeError(`${subject.title}: expected at least one contender`);
	for (let warmUp = 0; warmUp < warmUps; warmUp++) {
		for (const { sample } of contenders) await sample();
	}
	const samples = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
	const again: number[] = [];
	for (let round = 0; round < rounds; round++) {
		for (const { name, sample } of contenders) samples.get(name)?.push(await sample());
		again.push(await reference.sample());
	}
	const base = samples.get(reference.name) ?? [];
	const noise = quantile(
		base.map((value, round) => Math.abs((again[round] ?? value) / value - 1)),
		0.5,
	);
	return { ...measureOf(subject, samples, reference.name), noise };
}

/** A measure from samples that were taken elsewhere, one list a contender, paired by round. */
export function measureOf(
	{ title, unit, better, notes = [] }: Subject,
	samples: ReadonlyMap<string, readonly number[]>,
	reference: string,
): Measure {
	const base = samples.get(reference) ?? [];
	const rows = [...samples].map(([name, values]) => rowOf(name, values, base));
	return { title, unit, better, reference, rounds: base.length, rows, notes };
}

function rowOf(name: string, values: readonly number[], base: readonly number[]): Row {
	const ratios = values
		.map((value, round) => value / (base[round] ?? Number.NaN))
		.filter((ratio) => Number.isFinite(ratio));
	return { name, ...spreadOf(values), ...(ratios.length > 0 && { ratio: quantile(ratios, 0.5) }) };
}
