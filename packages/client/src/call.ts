import { misuse } from "./misuse.ts";
import type { Operation } from "./operation.ts";
import { type CallOptions, type Limits, limitsOf, type Settings } from "./options.ts";

/** One logical call: however many requests it takes. */
export interface Call extends Limits {
	readonly operation: Operation | undefined;
	readonly signal: AbortSignal | undefined;
	/** When the call must have ended, on the clock of `performance`. */
	readonly deadline: number;
	/** How many requests were sent so far. */
	attempts: number;
}

/** Starts the clock of a call; throws a TypeError when an option is wrong. */
export function startCall(settings: Settings, operation: Operation | undefined, options: CallOptions): Call {
	const limits = limitsOf(options, settings);
	if (options.signal !== undefined && typeof options.signal?.addEventListener !== "function") {
		throw misuse("signal", "an AbortSignal");
	}
	return {
		...limits,
		operation,
		signal: options.signal,
		deadline: performance.now() + limits.totalTimeoutMs,
		attempts: 0,
	};
}

/** The milliseconds that are left of a call. */
export function timeLeft(call: Call): number {
	return call.deadline - performance.now();
}
