import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Measure } from "@forter-orders/docs/benchmarks";
import { takeContract } from "../generate.ts";
import { measureOf } from "../rounds.ts";
import { addedGrowthExponent } from "../stats.ts";
import type { WorkspaceCopy } from "./copy.ts";
import { growContract } from "./grow.ts";
import { type Step, stepsIn } from "./steps.ts";

/** A step and its seconds, a list for each factor. */
interface Timed extends Step {
	readonly seconds: ReadonlyMap<number, number[]>;
}

/** How long each step takes for contracts of so many times the size, and the exponent that this grows with. */
export async function growthMeasures(
	copy: WorkspaceCopy,
	document: Parameters<typeof growContract>[0],
	factors: readonly number[],
	rounds: number,
): Promise<Measure[]> {
	const steps = await stepsIn(copy.folder);
	const timed = steps.map((step): Timed => ({ ...step, seconds: new Map(factors.map((factor) => [factor, []])) }));
	const contract = join(copy.folder, "openapi/dist/openapi.json");
	const grow = async (factor: number): Promise<void> => {
		await writeFile(contract, JSON.stringify(growContract(document, factor)));
		await takeContract(contract);
	};
	// The first of all reads everything from the disk.
	await grow(1);
	for (const { run } of steps) await run();
	const tasks = Map.groupBy(timed, ({ task }) => task);
	for (let round = 0; round < rounds; round++) {
		const turn = <Item>(items: readonly Item[]): readonly Item[] => (round % 2 === 0 ? items : items.toReversed());
		for (const factor of turn(factors)) {
			await grow(factor);
			// One task needs what the one before made.
			for (const { run, seconds } of [...tasks.values()].flatMap(turn)) {
				seconds.get(factor)?.push((await run()) / 1000);
			}
		}
	}
	return [...tasks].flatMap(([task, tools]) => taskMeasures(task, tools, factors));
}

function taskMeasures(task: string, tools: readonly Timed[], factors: readonly number[]): Measure[] {
	const lower = { better: "lower" } as const;
	const [reference] = tools;
	const atSize = (factor: number, headline: boolean): Measure => {
		const samples = new Map(tools.map(({ tool, seconds }) => [tool, seconds.get(factor) ?? []]));
		const subject = { ...lower, title: `Time to ${task}, ${sizeName(factor)}`, unit: "s", headline };
		return measureOf(subject, samples, reference?.tool ?? "");
	};
	const bySize = new Map(
		tools.flatMap(({ tool, seconds }) => [...seconds].map(([factor, list]) => [`${tool}, ${sizeName(factor)}`, list])),
	);
	const compared = tools.length > 1 ? [atSize(factors.at(-1) ?? 1, true), atSize(1, false)] : [];
	const whole = { ...lower, title: `Time to ${task}, by size`, unit: "s" };
	return [...compared, ...growth(task, tools, factors), measureOf(whole, bySize, `${reference?.tool}, ${sizeName(1)}`)];
}

/** The exponents of the tools whose time grows. */
function growth(task: string, tools: readonly Timed[], factors: readonly number[]): Measure[] {
	const found = tools.map(({ tool, seconds }) => [tool, exponentsOf(seconds, factors)] as const);
	const growing = found.filter(([, exponents]) => exponents.length > 0);
	if (growing.length === 0) return [];
	const still = found.filter(([, exponents]) => exponents.length === 0).map(([tool]) => tool);
	const notes = [
		`By how much the time grows over that of the schemas once, against by how many schemas they grow (${factors.slice(1).join(", ")} times): the slope of the line through the logarithms. 1 is linear, whatever a step takes to start.`,
		...(still.length === 0 ? [] : [`No growth that could be measured: ${still.join(", ")}.`]),
	];
	const subject = { title: `Growth, ${task}`, unit: "exponent", better: "lower", headline: true, notes } as const;
	const rounds = Math.max(...growing.map(([, exponents]) => exponents.length));
	return [measureOf(subject, new Map(growing), "linear growth", Array(rounds).fill(1))];
}

/** One exponent a round, of the rounds in which every larger contract took longer than the smallest. */
function exponentsOf(seconds: ReadonlyMap<number, readonly number[]>, factors: readonly number[]): number[] {
	const [first = 1] = factors;
	return (seconds.get(first) ?? []).flatMap((_, round) => {
		const points = factors.map((factor) => [factor, seconds.get(factor)?.[round] ?? Number.NaN] as const);
		return addedGrowthExponent(points) ?? [];
	});
}

function sizeName(factor: number): string {
	return factor === 1 ? "the schemas once" : `${factor} times the schemas`;
}
