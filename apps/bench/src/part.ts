import type { Measure } from "@forter-orders/docs/benchmarks";

/** How much a part may do, and where it says what it does. */
export interface Budget {
	/** Only enough to see that everything runs. */
	readonly quick: boolean;
	/** Told before each measure. */
	readonly progress: (what: string) => void;
}

/** A part of the benchmarks. */
export type Part = (budget: Budget) => Promise<readonly Measure[]>;
