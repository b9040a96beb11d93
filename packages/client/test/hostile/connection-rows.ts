import { approvesAndCloses, approvesOnceAConnection, drips, resets, silent, stalls } from "./modes.ts";
import { captureAndResend, type Row, row, short } from "./row.ts";

const network = { kind: "network", attempts: 2, ...captureAndResend } as const;
const timeout = { kind: "timeout", ...captureAndResend } as const;
const head = 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"forterDecision":"APPROVE"';
// One attempt, cut by the time of the whole call.
const oneAttempt = { attemptTimeoutMs: 5000, totalTimeoutMs: 200 };
const slowDrip = { attemptTimeoutMs: 5000, totalTimeoutMs: 1200 };

/** Servers that do not get as far as an answer, or take the connection away. */
export const connectionRows: readonly Row[] = [
	row("connection refused", undefined, { requests: 0, ...network }),
	row("reset before the headers", resets(), { requests: 2, ...network }),
	row("reset after the headers", resets(head), { requests: 2, ...network }),
	row("never answers", silent, { requests: 2, ...timeout, notBefore: 240 }, short),
	row("never answers, until the total timeout", silent, { requests: 1, ...timeout, notBefore: 200 }, oneAttempt),
	row("stalls in mid-body", stalls, { requests: 2, ...timeout, notBefore: 240 }, short),
	row("stalls in mid-body, until the total timeout", stalls, { requests: 1, ...timeout, notBefore: 200 }, oneAttempt),
	row("drips one byte a second", drips(1000), { requests: 1, ...timeout, notBefore: 1200 }, slowDrip),
	row("drips fifty bytes a second", drips(20), { requests: 2, ...timeout, notBefore: 240 }, short),
	row(
		"keep-alive socket closed between calls",
		approvesAndCloses,
		{ requests: 2, attempts: 1, decision: "APPROVE", resend: false },
		undefined,
		2,
	),
	row(
		"keep-alive socket reset by the next call",
		approvesOnceAConnection,
		{ requests: 3, attempts: 2, decision: "APPROVE", resend: false },
		undefined,
		2,
	),
];
