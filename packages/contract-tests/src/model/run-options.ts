import type { CaseResult, TestCase } from "./case.ts";
import type { Phase } from "./report.ts";
import type { Target } from "./target.ts";

/** What the samples of a contract gave, by `operationId/label`; a sample that ran and was right is true. */
export type SampleResults = Readonly<Record<string, boolean>>;

/** What a run is about; without options it tests the built-in mock against all of the contract. */
export interface RunOptions {
	/** A URL, or anything with `url` and `fetch`; the built-in mock by default. */
	readonly target?: Target | URL | string;
	/** The phases to run; all by default. */
	readonly phases?: readonly Phase[];
	/** Decides which bodies the fuzz phase makes; 0 by default. */
	readonly seed?: number;
	/** `lenient` makes no failure of what a server is known to let pass; `strict` by default. */
	readonly profile?: "strict" | "lenient";
	/** Credentials that the target accepts. */
	readonly siteId?: string;
	/** Given, it also says that the target refuses any other key. */
	readonly apiKey?: string;
	/** How many cases run at a time; 8 by default. */
	readonly workers?: number;
	/** Milliseconds that an answer may take; 5,000 by default. */
	readonly deadlineMs?: number;
	/** Which cases to run, of those of the phases. */
	readonly filter?: (test: TestCase) => boolean;
	/** What running the contract's code samples gave, by `operationId/label`. */
	readonly samples?: SampleResults;
	readonly onProgress?: (phase: Phase, done: number, total: number) => void;
	/** Called with each case after it ran, in no certain order. */
	readonly onCase?: (test: TestCase, result: CaseResult) => void;
}
