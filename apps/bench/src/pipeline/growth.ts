import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Measure } from "@forter-orders/docs/benchmarks";
import { takeContract } from "../generate.ts";
import { measureOf } from "../rounds.ts";
import { growthExponent, quantile } from "../stats.ts";
import type { WorkspaceCopy } from "./copy.ts";
import { growContract } from "./grow.ts";
import { type Step, stepsIn } from "./steps.ts";

/** A step and its seconds, a list for each factor. */
interface Timed extends Step {
	readonly seconds: ReadonlyMap<number, number[]>;
}

/** How long each step takes for contracts of 1, 2, 5 and 10 times the size, and the exponent that this grows with. */
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
	for (let round = 0; round < rounds; round++) {
		for (const factor of factors) {
			await grow(factor);
			for (const { run, seconds } of timed) seconds.get(factor)?.push((await run()) / 1000);
		}
	}
	return [...Map.groupBy(timed, ({ task }) => task)].flatMap(([task, tools]) => taskMeasures(task, tools, factors));
}

function taskMeasures(task: string, tools: readonly Timed[], factors: readonly number[]): Measure[] {
	const lower = { better: "lower" } as const;
	const [largest = 1] = factors.slice(-1);
	const [reference] = tools;
	const samples = new Map(tools.map(({ tool, seconds }) => [tool, seconds.get(largest) ?? []]));
	const atLargest = { ...lower, title: `Time to ${task}, ${sizeName(largest)}`, unit: "s", headline: true };
	const bySize = new Map(
		tools.flatMap(({ tool, seconds }) => [...seconds].map(([factor, list]) => [`${tool}, ${sizeName(factor)}`, list])),
	);
	return [
		...(tools.length > 1 ? [measureOf(atLargest, samples, reference?.tool ?? "")] : []),
		exponents(`Growth, ${task}`, tools, factors, true),
		exponents(`Growth, ${task}, last step`, tools, factors.slice(-2), false),
		measureOf({ ...lower, title: `Time to ${task}, by size`, unit: "s" }, bySize, `${reference?.tool}, ${sizeName(1)}`),
	];
}

function exponents(title: string, tools: readonly Timed[], factors: readonly number[], headline: boolean): Measure {
	const samples = new Map(
		tools.map(({ tool, seconds }) => {
			const points = factors.map((factor) => [factor, quantile(seconds.get(factor) ?? [], 0.5)] as const);
			return [tool, [growthExponent(points)]];
		}),
	);
	const notes = [
		`Slope of the line through the logarithms of the medians at ${factors.join(", ")} times the schemas; 1 is linear.`,
		"Each step is made of processes of their own; the time that they take to start is in it, and flattens it.",
	];
	const subject = { title, unit: "exponent", better: "lower", headline, notes } as const;
	return measureOf(subject, samples, "linear growth", [1]);
}

function sizeName(factor: number): string {
	return factor === 1 ? "the schemas once" : `${factor} times the schemas`;
}
