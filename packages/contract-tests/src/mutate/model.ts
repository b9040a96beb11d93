import type { Contract } from "../contract/contract.ts";
import type { Problem, RunContext, TestCase } from "../model/case.ts";
import type { Phase } from "../model/report.ts";
import type { OpenContext } from "../run/context.ts";

/** Where a fault is: in a copy of the contract, in what a server answers, or in what reaches it. */
export const families = ["contract", "responses", "requests"] as const;

/** Name of one family. */
export type Family = (typeof families)[number];

/** What mutants are tried with: a mock that keeps the contract, and the suite. */
export interface Bench {
	readonly contract: Contract;
	readonly base: OpenContext;
	/** The cases of all phases that send something, in their order. */
	readonly cases: readonly TestCase[];
}

/** A mutant that is ready to be tested; it exists only when a witness shows that something is different. */
export interface Trial {
	readonly context: RunContext;
	/** What is right before and wrong after, or the reverse; holds no value from a body. */
	readonly witness: string;
	/** Whether a problem is about this fault; any is, by default. */
	counts?(problem: Problem): boolean;
	close?(): Promise<void>;
}

/** One seeded fault. */
export interface Mutant {
	readonly id: string;
	readonly family: Family;
	readonly operator: string;
	readonly operationId?: string;
	/** What was changed, for people. */
	readonly change: string;
	/** Whether a case is about the thing that was changed. */
	touches(test: TestCase): boolean;
	/** Seeds the fault; nothing when no witness was found, because then nothing may be different. */
	open(bench: Bench): Promise<Trial | undefined>;
}

/** What came of a mutant. */
export interface MutantResult {
	readonly id: string;
	readonly family: Family;
	readonly operator: string;
	readonly change: string;
	readonly state: "killed" | "survived" | "equivalent";
	readonly witness?: string;
	/** The phases that noticed it. */
	readonly phases: readonly Phase[];
	/** The first case that failed. */
	readonly caseId?: string;
	/** How many cases were run. */
	readonly cases: number;
}

/** What came of all mutants; holds no time, so the same seed gives the same bytes. */
export interface MutationReport {
	readonly contract: { readonly title: string; readonly version: string; readonly sha256: string };
	readonly seed: number;
	/** Mutants with a witness. */
	readonly mutants: number;
	readonly killed: number;
	/** Mutants without a witness, which are not counted. */
	readonly equivalent: number;
	/** How many could be seeded in all. */
	readonly available: number;
	/** For each family and operator, how many mutants and how many each phase noticed. */
	readonly matrix: readonly MatrixRow[];
	readonly survivors: readonly MutantResult[];
}

/** One row of the kill matrix. */
export interface MatrixRow {
	readonly family: Family;
	readonly operator: string;
	readonly mutants: number;
	readonly killed: number;
	/** Mutants that each phase noticed; one can be noticed by several. */
	readonly phases: Readonly<Partial<Record<Phase, number>>>;
}
