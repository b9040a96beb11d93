import type { Credentials } from "./credentials.ts";
import { personal } from "./mask.gen.ts";
import { must } from "./must.ts";
import type { Operation } from "./operation.ts";
import { type LimitOptions, type Limits, limitsOf, type Settings } from "./settings.ts";
import type { ResendTicket } from "./ticket.ts";

/** One logical call: however many requests it takes. */
export interface Call {
	readonly limits: Limits;
	readonly settings: Settings;
	readonly operation: Operation | undefined;
	readonly signal: AbortSignal | undefined;
	/** When the call began, on the clock of `performance`. */
	readonly start: number;
	/** Makes what to send it again with. */
	readonly ticket: (() => ResendTicket) | undefined;
	/** How many requests were sent so far. */
	attempts: number;
	/** What no message may hold. */
	secrets: Credentials["secrets"];
}

const secrets = [personal];

/** Starts the clock of a call; throws a TypeError when an option is wrong. */
export function startCall(
	settings: Settings,
	operation: Operation | undefined,
	options: LimitOptions & { readonly signal?: AbortSignal | undefined },
	ticket?: () => ResendTicket,
): Call {
	const { signal } = options;
	must("signal", "an AbortSignal", !signal || typeof signal.addEventListener === "function");
	const start = performance.now();
	return {
		limits: limitsOf(options, settings),
		settings,
		operation,
		signal,
		start,
		ticket,
		attempts: 0,
		secrets,
	};
}

/** The milliseconds that are left of a call. */
export function timeLeft({ start, limits }: Call): number {
	return start + limits.totalTimeoutMs - performance.now();
}
