import type { Measure, Row } from "@forter-orders/docs/benchmarks";
import { isOurs } from "./ours.ts";
import { medianInterval, quantile, spreadOf } from "./stats.ts";

/** What a measure is about, apart from its figures. */
export type Subject = Pick<Measure, "title" | "unit" | "better" | "headline"> & { readonly notes?: readonly string[] };

/** Something to measure: `sample` takes one sample, in the unit of the measure. */
export interface Contender {
	readonly name: string;
	readonly sample: () => Promise<number>;
}

/** Something to measure several figures of at once. */
export interface FiguresContender<Sample> {
	readonly name: string;
	readonly sample: () => Promise<Sample>;
}

/** How often contenders are measured. */
export interface Turns {
	readonly rounds: number;
	/** Samples of each contender in a round, which give one figure together; one by default. */
	readonly turns?: number;
	/** Samples of each that do not count, before the first round; one by default. */
	readonly warmUps?: number;
}

/** Measures one figure of contenders in turns. */
export async function measureInTurns(
	subject: Subject,
	contenders: readonly Contender[],
	turns: Turns,
): Promise<Measure> {
	const meanOf = (samples: readonly number[]) => ({
		value: samples.reduce((sum, one) => sum + one, 0) / samples.length,
	});
	const { value } = await measureFiguresInTurns({ value: subject }, contenders, turns, meanOf);
	return value;
}

/**
 * Measures contenders in turns, so that what else the machine does falls on all of them alike. The first is the
 * reference: it begins and ends each turn. The others come between, beginning with another one every two turns, of
 * which the second is in reverse, so that nobody always follows the same. `figuresOf` makes the figures of a round, each
 * in the unit of its measure, of the samples that a contender gave in it. A ratio is to the geometric mean of the
 * reference's two figures, which no noise makes greater or less than 1; what the two differ by is the noise.
 */
export async function measureFiguresInTurns<Figure extends string, Sample>(
	subjects: Readonly<Record<Figure, Subject>>,
	contenders: readonly FiguresContender<Sample>[],
	{ rounds, turns = 1, warmUps = 1 }: Turns,
	figuresOf: (samples: readonly Sample[]) => Readonly<Record<Figure, number>>,
): Promise<Record<Figure, Measure>> {
	const [reference, ...others] = contenders;
	if (!reference) throw new RangeError("expected at least one contender, got none");
	for (let warmUp = 0; warmUp < warmUps; warmUp++) {
		for (const { sample } of contenders) await sample();
	}
	type Figures = Readonly<Record<Figure, number>>;
	const taken = new Map<string, Figures[]>(contenders.map(({ name }) => [name, []]));
	const again: Figures[] = [];
	for (let round = 0; round < rounds; round++) {
		const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
		const seconds: Sample[] = [];
		for (let turn = 0; turn < turns; turn++) {
			const step = round * turns + turn;
			const rotation = rotated(others, Math.floor(step / 2));
			const order = step % 2 === 0 ? rotation : rotation.toReversed();
			for (const { name, sample } of [reference, ...order]) samples.get(name)?.push(await sample());
			seconds.push(await reference.sample());
		}
		for (const [name, list] of samples) taken.get(name)?.push(figuresOf(list));
		again.push(figuresOf(seconds));
	}
	const measureFigure = (figure: Figure): Measure => {
		const figures = new Map([...taken].map(([name, list]) => [name, list.map((one) => one[figure])]));
		const seconds = again.map((one) => one[figure]);
		return measureTwice(subjects[figure], figures, reference.name, seconds);
	};
	const names = Object.keys(subjects) as Figure[];
	const measures = names.map((figure): [Figure, Measure] => [figure, measureFigure(figure)]);
	return Object.fromEntries(measures) as Record<Figure, Measure>;
}

/** The items, beginning with another one. */
export function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
	const start = items.length === 0 ? 0 : by % items.length;
	return [...items.slice(start), ...items.slice(0, start)];
}

/** The figures of the one sample of a round. */
export function single<Figures>([figures]: readonly Figures[]): Figures {
	if (figures === undefined) throw new RangeError("expected one sample, got none");
	return figures;
}

/** A measure whose reference was sampled at the beginning and at the end of each turn. */
function measureTwice(
	subject: Subject,
	samples: ReadonlyMap<string, readonly number[]>,
	reference: string,
	seconds: readonly number[],
): Measure {
	const firsts = samples.get(reference) ?? [];
	const pairs = firsts.map((first, round) => [first, seconds[round] ?? first] as const);
	const base = pairs.map(([first, second]) => Math.sqrt(first * second));
	const differences = pairs.map(([first, second]) => Math.abs(second / first - 1));
	const noise = quantile(
		differences.map((difference) => (Number.isFinite(difference) ? difference : 0)),
		0.5,
	);
	return { ...measureOf(subject, new Map([...samples, [reference, base]]), reference), noise };
}

/** A measure from samples that were taken elsewhere, one list a contender, paired by round. */
export function measureOf(
	{ notes = [], ...subject }: Subject,
	samples: ReadonlyMap<string, readonly number[]>,
	reference: string,
	base: readonly number[] = samples.get(reference) ?? [],
): Measure {
	const rows = [...samples].map(([name, values]) => rowOf(name, values, base));
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
