import type { Spread } from "../stats.ts";

/** One contender's figure, beside the one of the contender that it is compared with. */
export interface Row extends Spread {
	readonly name: string;
	/** Whether it is this project's. */
	readonly ours?: true;
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
	/** Whether it says the chief thing of its part; such a one is drawn as a chart in the docs. */
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
