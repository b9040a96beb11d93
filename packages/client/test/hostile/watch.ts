import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";

const slackMs = 50;
// Vitest has timers of its own, which come and go; shorter than any of the client's that would be left.
const patienceMs = 400;

/** How many sockets or timers keep the process alive. */
export function alive(type: "TCPSocketWrap" | "Timeout"): number {
	return process.getActiveResourcesInfo().filter((name) => name === type).length;
}

/** Waits a moment for a number to come down to what it may be, and says so when it does not. */
export async function settlesAt(what: string, most: number, count: () => number): Promise<void> {
	const start = performance.now();
	while (count() > most && performance.now() - start < patienceMs) await wait(5, undefined, { ref: false });
	expect.soft(count(), what).toBeLessThanOrEqual(most);
}

/** What ran, and when it ended. */
export interface Timed<T> {
	readonly value: T;
	readonly elapsedMs: number;
	/** The latest moment that is in time: a timer that this machine fires late may be late in the client too. */
	readonly latestMs: number;
}

/** Runs something beside a timer of the same length as its deadline. */
export async function timed<T>(deadlineMs: number, work: () => Promise<T>): Promise<Timed<T>> {
	const start = performance.now();
	let firedAt = 0;
	const timer = setTimeout(() => {
		firedAt = performance.now() - start;
	}, deadlineMs).unref();
	const value = await work();
	const elapsedMs = performance.now() - start;
	while (elapsedMs > deadlineMs && !firedAt) await wait(1);
	clearTimeout(timer);
	return { value, elapsedMs, latestMs: Math.max(deadlineMs, firedAt) + slackMs };
}

/** Rejections that nobody handled while something ran. */
export async function unhandledOf(work: () => Promise<void>): Promise<readonly unknown[]> {
	const seen: unknown[] = [];
	const note = (reason: unknown): void => {
		seen.push(reason);
	};
	process.on("unhandledRejection", note);
	try {
		await work();
		// Node tells of them once the microtasks are done.
		await wait(2);
	} finally {
		process.off("unhandledRejection", note);
	}
	return seen;
}
