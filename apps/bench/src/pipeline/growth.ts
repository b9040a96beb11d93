import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "../command.ts";
import { redoclyCommand } from "../generate.ts";
import type { Measure, Row } from "../report/model.ts";
import { measureOf } from "../rounds.ts";
import { growthExponent } from "../stats.ts";
import type { WorkspaceCopy } from "./copy.ts";
import { growContract } from "./grow.ts";

/** How long each step takes for contracts of 1, 2, 5 and 10 times the size, and the exponent that this grows with. */
export async function growthMeasures(
	copy: WorkspaceCopy,
	document: Parameters<typeof growContract>[0],
	factors: readonly number[],
	rounds: number,
): Promise<Measure[]> {
	const steps = await stepsIn(copy.folder);
	const seconds = new Map(steps.map(({ name }) => [name, new Map<number, number[]>()]));
	for (let round = 0; round < rounds; round++) {
		for (const factor of factors) {
			await write(join(copy.folder, "openapi/dist/openapi.json"), growContract(document, factor));
			for (const { name, run } of steps) {
				const list = seconds.get(name);
				list?.set(factor, [...(list.get(factor) ?? []), (await run()) / 1000]);
			}
		}
	}
	const measures = [...seconds].map(([name, list]) => timeMeasure(name, list));
	return [...measures, exponents(measures, factors)];
}

interface GrowthStep {
	readonly name: string;
	/** Milliseconds that it took. */
	readonly run: () => Promise<number>;
}

async function stepsIn(folder: string): Promise<GrowthStep[]> {
	const types = join(folder, "packages/types");
	const tsc = join(types, "node_modules/typescript/bin/tsc");
	const redocly = await redoclyCommand();
	// A folder of its own, whose settings have none of the rules of the contract's.
	const docs = join(folder, "growth");
	await mkdir(docs);
	await writeFile(join(docs, "redocly.yaml"), "telemetry: off\n");
	const contract = join(folder, "openapi/dist/openapi.json");
	const node = (name: string, cwd: string, ...args: string[]): GrowthStep => ({
		name,
		run: async () => (await runCommand(process.execPath, args, { cwd })).ms,
	});
	return [
		node("generate", types, "scripts/generate.ts", "build/schema.gen.ts"),
		node("build", types, tsc, "-p", "tsconfig.build.json"),
		node("type-check", types, tsc, "-p", "tsconfig.build.json", "--noEmit", "--skipLibCheck", "false"),
		// The page of one file: our own site has samples and scenarios for each operation, which copies have not.
		node("docs", docs, redocly, "build-docs", contract, "--output", "reference.html"),
	];
}

function timeMeasure(name: string, list: ReadonlyMap<number, readonly number[]>): Measure {
	const samples = new Map([...list].map(([factor, values]) => [sizeName(factor), values]));
	return measureOf({ title: `Growth, ${name}`, unit: "s", better: "lower" }, samples, sizeName(1));
}

function exponents(measures: readonly Measure[], factors: readonly number[]): Measure {
	const rows = measures.flatMap(({ title, rows }): Row[] => {
		const name = title.replace("Growth, ", "");
		const points = rows.map(({ median }, place) => [factors[place] ?? 1, median] as const);
		return [exponentRow(name, points), exponentRow(`${name}, last step`, points.slice(-2))];
	});
	return {
		title: "Growth with the size of the contract",
		unit: "exponent",
		better: "lower",
		reference: "linear growth",
		rounds: measures[0]?.rounds ?? 0,
		rows,
		notes: [
			`Slope of the line through the logarithms of the medians at ${factors.join(", ")} times the schemas; 1 is linear.`,
			"Each step is a process of its own; the time that it takes to start is in the figure, and flattens it.",
			`It flattens the last step least: from ${factors.slice(-2).join(" to ")} times the schemas.`,
		],
	};
}

function exponentRow(name: string, points: readonly (readonly [number, number])[]): Row {
	const exponent = growthExponent(points);
	return { name, median: exponent, q1: exponent, q3: exponent, ratio: exponent };
}

function sizeName(factor: number): string {
	return `${factor}× the schemas`;
}

async function write(file: string, document: object): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, JSON.stringify(document));
}
