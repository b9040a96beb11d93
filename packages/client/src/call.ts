import { must } from "./must.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import { type Limits, limitsOf, type Settings } from "./settings.ts";
import type { ResendTicket } from "./ticket.ts";

/** One logical call: however many requests it takes. */
export interface Call extends Limits {
	readonly settings: Settings;
	readonly operation: Operation | undefined;
	readonly signal: AbortSignal | undefined;
	/** When the call began, on the clock of `performance`. */
	readonly start: number;
	/** Makes the ticket to send it again. */
	readonly ticket: (() => ResendTicket) | undefined;
	/** How many requests were sent so far. */
	attempts: number;
}

/** Starts the clock of a call; throws a TypeError when an option is wrong. */
export function startCall(
	settings: Settings,
	operation: Operation | undefined,
	options: CallOptions,
	ticket?: () => ResendTicket,
): Call {
	const { signal } = options;
	must("signal", "an AbortSignal", () => signal === undefined || typeof signal.addEventListener === "function");
	const start = performance.now();
	return { ...limitsOf(options, settings), settings, operation, signal, start, ticket, attempts: 0 };
}

/** The milliseconds that are left of a call. */
export function timeLeft(call: Call): number {
	return call.start + call.totalTimeoutMs - performance.now();
}
