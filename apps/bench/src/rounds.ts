import { isOurs } from "./ours.ts";
import type { Measure, Row } from "./report/model.ts";
import { medianInterval, quantile, spreadOf } from "./stats.ts";

/** What a measure is about, apart from its figures. */
export type Subject = Pick<Measure, "title" | "unit" | "better" | "headline"> & { readonly notes?: readonly string[] };

/** Something to measure: `sample` takes one sample, in the unit of the measure. */
export interface Contender {
	readonly name: string;
	readonly sample: () => Promise<number>;
}

/** Something to measure several figures of at once, each in the unit of its measure. */
export interface FiguresContender<Figure extends string> {
	readonly name: string;
	readonly sample: () => Promise<Readonly<Record<Figure, number>>>;
}

/** How often contenders are measured, and before that, without counting. */
export interface Turns {
	readonly rounds: number;
	readonly warmUps?: number;
}

/** Measures one figure of contenders in turns. */
export async function measureInTurns(
	subject: Subject,
	contenders: readonly Contender[],
	turns: Turns,
): Promise<Measure> {
	const figures = contenders.map(({ name, sample }) => ({ name, sample: async () => ({ value: await sample() }) }));
	const { value } = await measureFiguresInTurns({ value: subject }, figures, turns);
	return value;
}

/**
 * Measures contenders in turns, so that what else the machine does falls on all of them alike. The first is the
 * reference: it begins and ends each round, the others come between, every other round in reverse. A ratio is to the
 * mean of the two; what they differ by is the noise.
 */
export async function measureFiguresInTurns<Figure extends string>(
	subjects: Readonly<Record<Figure, Subject>>,
	contenders: readonly FiguresContender<Figure>[],
	{ rounds, warmUps = 1 }: Turns,
): Promise<Record<Figure, Measure>> {
	const [reference, ...others] = contenders;
	if (!reference) throw new RangeError("expected at least one contender, got none");
	for (let warmUp = 0; warmUp < warmUps; warmUp++) {
		for (const { sample } of contenders) await sample();
	}
	type Sample = Readonly<Record<Figure, number>>;
	const taken = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
	const again: Sample[] = [];
	for (let round = 0; round < rounds; round++) {
		const order = round % 2 === 0 ? others : others.toReversed();
		for (const { name, sample } of [reference, ...order]) taken.get(name)?.push(await sample());
		again.push(await reference.sample());
	}
	const measureFigure = (figure: Figure): Measure => {
		const samples = new Map([...taken].map(([name, list]) => [name, list.map((sample) => sample[figure])]));
		const firsts = samples.get(reference.name) ?? [];
		const seconds = again.map((sample) => sample[figure]);
		return measureTwice(subjects[figure], samples, reference.name, firsts, seconds);
	};
	const names = Object.keys(subjects) as Figure[];
	const measures = names.map((figure): [Figure, Measure] => [figure, measureFigure(figure)]);
	return Object.fromEntries(measures) as Record<Figure, Measure>;
}

/** A measure whose reference was sampled at the beginning and at the end of each round. */
function measureTwice(
	subject: Subject,
	samples: ReadonlyMap<string, readonly number[]>,
	reference: string,
	firsts: readonly number[],
	seconds: readonly number[],
): Measure {
	const pairs = firsts.map((first, round) => [first, seconds[round] ?? first] as const);
	const base = pairs.map(([first, second]) => (first + second) / 2);
	const differences = pairs.map(([first, second]) => Math.abs(second / first - 1));
	const noise = quantile(
		differences.map((difference) => (Number.isFinite(difference) ? difference : 0)),
		0.5,
	);
	return { ...measureOf(subject, samples, reference, base), noise };
}

/** A measure from samples that were taken elsewhere, one list a contender, paired by round. */
export function measureOf(
	{ notes = [], ...subject }: Subject,
	samples: ReadonlyMap<string, readonly number[]>,
	reference: string,
	base: readonly number[] = samples.get(reference) ?? [],
): Measure {
	const rows = [...samples].map(([name, values]) => rowOf(name, values, name === reference ? values : base));
	return { ...subject, reference, rounds: base.length, rows, notes };
}

function rowOf(name: string, values: readonly number[], base: readonly number[]): Row {
	const ratios = values
		.map((value, round) => value / (base[round] ?? Number.NaN))
		.filter((ratio) => Number.isFinite(ratio));
	const row: Row = { name, ...(isOurs(name) && { ours: true }), ...spreadOf(values) };
	if (ratios.length === 0) return row;
	const [from, to] = medianInterval(ratios);
	return { ...row, ratio: quantile(ratios, 0.5), ratioFrom: from, ratioTo: to };
}
