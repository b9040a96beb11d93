/** The phases of a run, in the order in which they run. */
export const phases = ["examples", "boundary", "responses", "auth", "protocol", "fuzz", "scenarios", "faults"] as const;

/** Name of one phase. */
export type Phase = (typeof phases)[number];

/** Where a rule stands in the files of the contract. */
export interface SpecLocation {
	/** JSON pointer in the bundled document. */
	readonly pointer: string;
	/** File of the contract, as the contract was named. */
	readonly file: string;
	/** Line in that file, from 1. */
	readonly line: number;
}

/** One difference between the contract and what was seen. */
export interface Finding {
	/** Id to give to `orders-contract replay`. */
	readonly caseId: string;
	readonly phase: Phase;
	readonly operationId: string;
	readonly severity: "failure" | "lenient";
	/** One line by which findings are grouped. */
	readonly cause: string;
	readonly message: string;
	/** Part of the message the pointer belongs to: `body`, `header`, `query`, `path`, `status`. */
	readonly in?: string;
	/** JSON pointer in the message. */
	readonly pointer?: string;
	/** Keyword of the rule that was broken. */
	readonly rule?: string;
	readonly expected: string;
	readonly received: string;
	readonly spec?: SpecLocation;
	/** Command that sends the case, with placeholders for credentials. */
	readonly curl: string;
}

/** Counts of one phase. */
export interface PhaseResult {
	readonly phase: Phase;
	readonly cases: number;
	readonly passed: number;
	readonly failed: number;
	readonly lenient: number;
	readonly notRun: number;
	/** Why cases were not run, the most frequent reason first. */
	readonly reasons?: readonly NotRunReason[];
}

/** A reason why cases were not run: its kind, and after a colon what is special about it. */
export interface NotRunReason {
	readonly reason: string;
	readonly cases: number;
}

/** Counts of the cases of a phase that belong together, such as those of one property; a test case in JUnit. */
export interface CaseGroup {
	readonly phase: Phase;
	readonly operationId: string;
	/** What the cases have in common, the start of their ids. */
	readonly name: string;
	readonly cases: number;
	readonly passed: number;
	readonly failed: number;
	readonly lenient: number;
	readonly notRun: number;
	/** Why one of them was not run. */
	readonly reason?: string;
}

/** Kinds of coverage cell. */
export const cellKinds = ["status", "property", "enum", "bound", "auth", "scenario", "fault", "sample"] as const;

/** One part of the contract that an assertion can turn green. */
export interface Cell {
	readonly id: string;
	readonly kind: (typeof cellKinds)[number];
	readonly operationId: string;
	/** Side of the exchange that the cell is about; absent for credentials, scenarios, faults and samples. */
	readonly side?: "request" | "response";
	/** JSON pointer in the bundled document. */
	readonly pointer?: string;
	readonly label: string;
	readonly state: "green" | "red" | "missing";
	/** Why it is not green. */
	readonly reason?: string;
}

/** A cell before a run. */
export type CellSpec = Omit<Cell, "state" | "reason">;

/** Coverage of the contract. */
export interface Coverage {
	readonly total: number;
	readonly green: number;
	readonly cells: readonly Cell[];
}

/** What one run found; the JSON report. Holds no time, so the same seed gives the same bytes. */
export interface RunReport {
	readonly contract: { readonly title: string; readonly version: string; readonly sha256: string };
	/** What was tested; `url` is an origin without credentials. */
	readonly target: { readonly kind: "mock" | "url"; readonly url?: string };
	readonly profile: "strict" | "lenient";
	readonly seed: number;
	readonly verdict: "pass" | "findings";
	readonly phases: readonly PhaseResult[];
	/** Groups in the order in which they ran; the JUnit report lists them when they are there. */
	readonly groups?: readonly CaseGroup[];
	readonly findings: readonly Finding[];
	readonly coverage: Coverage;
}
