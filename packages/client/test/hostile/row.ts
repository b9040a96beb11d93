import type { Decision, OrdersErrorKind } from "../../src/index.ts";
import type { Advice } from "../../src/policy.gen.ts";
import type { Mode } from "./server.ts";

/** What a mode must lead to. */
export interface Expected {
	/** How many requests the server saw. */
	readonly requests: number;
	/** How many the client says that it sent in the last call; those that the server saw, unless said. */
	readonly attempts?: number;
	readonly kind?: OrdersErrorKind;
	readonly status?: number;
	readonly decision?: Decision;
	readonly advice?: Advice | undefined;
	/** Whether there is a ticket. */
	readonly resend: boolean;
	/** Not before, in milliseconds. */
	readonly notBefore?: number;
}

/** How long a call may take. */
export interface Timeouts {
	readonly attemptTimeoutMs: number;
	readonly totalTimeoutMs: number;
}

/** A way in which a server is hostile, and what must come of it. */
export interface Row {
	readonly mode: string;
	/** `undefined`: nobody listens. */
	readonly server: Mode | undefined;
	readonly expected: Expected;
	readonly timeouts: Timeouts;
	/** How many calls, one after the other; the last one is looked at. */
	readonly calls: number;
}

/** For servers that answer: no timeout may be seen, but a wait for one would be. */
export const quick: Timeouts = { attemptTimeoutMs: 450, totalTimeoutMs: 1000 };
/** For servers that do not: room for two attempts. */
export const short: Timeouts = { attemptTimeoutMs: 120, totalTimeoutMs: 400 };

export const captureAndResend = { advice: "capture_and_resend", resend: true } as const;
export const noAdvice = { advice: undefined, resend: false } as const;

/** A row of the matrix. */
export function row(
	mode: string,
	server: Mode | undefined,
	expected: Expected,
	timeouts: Timeouts = quick,
	calls = 1,
): Row {
	return { mode, server, expected, timeouts, calls };
}

/** The rows that take no second of waiting. */
export function swift(rows: readonly Row[]): readonly Row[] {
	return rows.filter(({ expected: { notBefore = 0 } }) => notBefore < 500);
}
