import type { Operation, WireRequest } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import type { Exchange } from "./exchange.ts";
import type { Phase } from "./report.ts";
import type { Target } from "./target.ts";

/** One way in which an answer, or the contract itself, is not as it should be. */
export interface Problem {
	/** One line by which findings are grouped. */
	readonly cause: string;
	readonly message: string;
	readonly in?: string;
	/** JSON Pointer in the message. */
	readonly pointer?: string;
	readonly rule?: string;
	readonly expected: string;
	readonly received: string;
	/** Document pointer of the rule. */
	readonly document?: string;
	/** Set when a server that is lenient about incomplete requests would do the same. */
	readonly lenient?: boolean;
}

/** What is wrong, and the request that shows it. */
export interface FailedResult {
	readonly state: "failed";
	readonly problems: readonly Problem[];
	readonly request?: WireRequest;
}

/** What came of a case. */
export type CaseResult =
	| { readonly state: "passed" }
	| FailedResult
	| { readonly state: "notRun"; readonly reason: string }
	/** The validators do not agree on it, or it breaks more than one rule: it can prove nothing. */
	| { readonly state: "dropped"; readonly reason: string };

/** One thing to try, with the cells that it can turn green. */
export interface TestCase {
	/** Stable from run to run: phase, operation, group and what is special. */
	readonly id: string;
	readonly phase: Phase;
	readonly operationId: string;
	/** The start of the id that it shares with the cases about the same thing. */
	readonly group: string;
	readonly cells: readonly string[];
	/** Document pointers of the schemas that it is about. */
	readonly documents: readonly string[];
	run(context: RunContext): Promise<CaseResult>;
	/** Finds a smaller request that fails for the same cause, where the one that failed is more than a person wants to read. */
	shrink?(context: RunContext, failed: FailedResult): Promise<CaseResult>;
}

/** The credentials that a target accepts. */
export interface Credentials {
	readonly siteId: string;
	readonly apiKey: string;
	/** Whether the target is known to refuse any others. */
	readonly checked: boolean;
}

/** What a case runs with. */
export interface RunContext {
	readonly contract: Contract;
	readonly target: Target;
	readonly targetKind: "mock" | "url";
	readonly credentials: Credentials;
	readonly seed: number;
	/** Milliseconds after which an answer is no longer waited for. */
	readonly deadlineMs: number;
	/** Whether the target honours `Prefer: code=` and `example=`. */
	readonly steerable: boolean;
	/** Whether the target honours `Prefer: fault=`. */
	readonly faulty: boolean;
	send(request: WireRequest): Promise<Exchange>;
}

/** What is special about a case, beside its id. */
export interface CaseParts extends Pick<TestCase, "cells" | "documents" | "run" | "shrink"> {
	/** What it shares with the cases about the same thing, after the operation. */
	readonly group: readonly string[];
	/** What tells it from those; absent for one that is alone. */
	readonly name?: string;
}

/** Makes a case of an operation. */
export function makeCase(phase: Phase, operation: Pick<Operation, "operationId">, parts: CaseParts): TestCase {
	const { name, ...rest } = parts;
	const group = [phase, operation.operationId, ...parts.group].join("/");
	const id = name === undefined ? group : `${group}/${name}`;
	return { ...rest, id, phase, operationId: operation.operationId, group };
}

/** The result for the problems that were found. */
export function resultOf(problems: readonly Problem[], request?: WireRequest): CaseResult {
	if (problems.length === 0) return { state: "passed" };
	return { state: "failed", problems, ...(request ? { request } : {}) };
}
