import type { Direction } from "@forter-orders/spec";
import type { SpecLocation } from "./report.ts";

/**
 * `keeps`: all that could be checked is right. `incomplete`: what is there is right, and something required is not
 * there. `breaks`: something that is there is wrong. `unknown`: the contract has no such body.
 */
export type PartVerdict = "keeps" | "incomplete" | "breaks" | "unknown";

/** One difference between a recorded message and the contract. */
export interface VerifyFinding {
	/** Part of the message: `body`, `header`, `query`, `path`, `method`, `status`. */
	readonly in: string;
	/** JSON Pointer in that part. */
	readonly pointer: string;
	/** Keyword of the rule. */
	readonly rule: string;
	readonly expected: string;
	readonly received: string;
	readonly severity: "failure" | "lenient";
	readonly spec?: SpecLocation;
}

/** One message: a payload, or one side of an exchange. */
export interface PartReport {
	/** Which message of the file, such as `entry 3`; absent in a file with one payload. */
	readonly name?: string;
	/** Absent when no operation has such a body. */
	readonly operationId?: string;
	readonly side?: Direction;
	readonly status?: string;
	/** How the operation and the side were found, where they were not given. */
	readonly assumed?: string;
	readonly verdict: PartVerdict;
	readonly findings: readonly VerifyFinding[];
	/** What could not be checked, one line each. */
	readonly unchecked: readonly string[];
}

/** What was found in one file. */
export interface FileReport {
	readonly file: string;
	readonly parts: readonly PartReport[];
	/** Recorded requests that are none of the contract's business, and why. */
	readonly ignored: readonly { readonly reason: string; readonly count: number }[];
}

/** What `orders-contract verify` found. */
export interface VerifyReport {
	readonly contract: { readonly title: string; readonly version: string; readonly sha256: string };
	readonly profile: "strict" | "lenient";
	readonly verdict: "pass" | "findings";
	readonly files: readonly FileReport[];
}
