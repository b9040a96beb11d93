import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { workspace } from "../content/read-changelogs.ts";

/** One contender's figure, beside the one of the contender that it is compared with. */
export interface Row {
	readonly name: string;
	/** Whether it is this project's. */
	readonly ours?: true;
	readonly median: number;
	/** The first and the third quartile. */
	readonly q1: number;
	readonly q3: number;
	/** Median of the ratios to the reference, round by round; absent where the reference is 0. */
	readonly ratio?: number;
	/** Between these the true ratio lies with a confidence of 95 %, or all that were measured where they are few. */
	readonly ratioFrom?: number;
	readonly ratioTo?: number;
}

/** One comparison: the same thing measured of every contender, in turns. */
export interface Measure {
	readonly title: string;
	readonly unit: string;
	readonly better: "higher" | "lower";
	/** Whether it says the chief thing of its part; such a one is drawn as a chart. */
	readonly headline?: boolean;
	/** The contender that ratios are taken to. */
	readonly reference: string;
	/** How far two measurements of the reference in the same round differ, as a share; absent where nothing varies. */
	readonly noise?: number;
	/** Samples of each contender. */
	readonly rounds: number;
	readonly rows: readonly Row[];
	/** What the figures alone do not say. */
	readonly notes: readonly string[];
}

/** What one part of the benchmarks found. */
export interface PartReport {
	readonly part: string;
	/** When it was begun. */
	readonly date: string;
	readonly seconds: number;
	readonly measures: readonly Measure[];
}

/** Where and with what the figures were taken. */
export interface Machine {
	readonly date: string;
	readonly cpu: string;
	readonly cores: number;
	readonly memoryGb: number;
	readonly system: string;
	/** The one-minute load average when the run began: above 0 something else was running. */
	readonly load: number;
	readonly versions: Readonly<Record<string, string>>;
}

/** A whole run, as bench.json holds it. */
export interface BenchReport {
	readonly machine: Machine;
	/** True where the run was a short one, whose figures only show that it works. */
	readonly quick: boolean;
	readonly parts: readonly PartReport[];
}

const file = "apps/bench/bench.json";

/** Reads the figures that are committed; throws an Error that says how to make them where they are not as expected. */
export async function readBenchReport(): Promise<BenchReport> {
	const report: unknown = JSON.parse(await readFile(join(workspace, file), "utf8"));
	if (isBenchReport(report) && !report.quick) return report;
	throw new Error(
		`${file} must be of a whole run, with a machine and parts with measures and rows. Run \`pnpm bench\` to write it anew.`,
	);
}

/** Whether something has the form of a run. */
export function isBenchReport(value: unknown): value is BenchReport {
	const isFlag = (quick: unknown): boolean => typeof quick === "boolean";
	return has(value, "machine", isMachine) && has(value, "quick", isFlag) && has(value, "parts", listOf(isPart));
}

function isMachine(value: unknown): boolean {
	const texts = ["date", "cpu", "system"].every((key) => has(value, key, isText));
	const numbers = ["cores", "memoryGb", "load"].every((key) => has(value, key, Number.isFinite));
	return texts && numbers && has(value, "versions", (versions) => Object.values(Object(versions)).every(isText));
}

function isPart(value: unknown): boolean {
	return ["part", "date"].every((key) => has(value, key, isText)) && has(value, "measures", listOf(isMeasure));
}

function isMeasure(value: unknown): boolean {
	const texts = ["title", "unit", "reference"].every((key) => has(value, key, isText));
	const direction = has(value, "better", (better) => better === "higher" || better === "lower");
	const counted = has(value, "rounds", Number.isFinite);
	return texts && direction && counted && has(value, "rows", listOf(isRow)) && has(value, "notes", listOf(isText));
}

function isRow(value: unknown): boolean {
	return has(value, "name", isText) && ["median", "q1", "q3"].every((key) => has(value, key, Number.isFinite));
}

function isText(value: unknown): value is string {
	return typeof value === "string";
}

function listOf(isEntry: (value: unknown) => boolean): (value: unknown) => boolean {
	return (value) => Array.isArray(value) && value.every(isEntry);
}

function has(value: unknown, key: string, isRight: (member: unknown) => boolean): boolean {
	return typeof value === "object" && value !== null && isRight(Reflect.get(value, key));
}
