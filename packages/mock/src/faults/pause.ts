import type { Exchanges } from "./exchanges.ts";

/** A wait that can be left early. */
export interface Pause {
	/** Fulfilled at the time's end or when the mock closes, rejected with the reason of the signal. */
	readonly over: Promise<"time" | "closed">;
	/** Ends the wait without a word: the promise stays as it is. */
	leave(): void;
}

/** Waits for some milliseconds, `Infinity` for ever, unless the signal or the end of the mock comes first. */
export function pause(ms: number, exchanges: Exchanges, signal?: AbortSignal): Pause {
	const { promise, resolve, reject } = deferred();
	const abort = () => {
		leave();
		reject(signal?.reason);
	};
	const end = (reason: "time" | "closed") => {
		leave();
		resolve(reason);
	};
	const timer = Number.isFinite(ms) ? setTimeout(() => end("time"), ms) : undefined;
	const done = exchanges.open(() => end("closed"));
	signal?.addEventListener("abort", abort);
	const leave = () => {
		clearTimeout(timer);
		done();
		signal?.removeEventListener("abort", abort);
	};
	if (signal?.aborted) abort();
	return { over: promise, leave };
}

// `Promise.withResolvers` needs Node 22.
function deferred() {
	let resolve: (value: "time" | "closed") => void = () => {};
	let reject: (reason: unknown) => void = () => {};
	const promise = new Promise<"time" | "closed">((settle, fail) => {
		resolve = settle;
		reject = fail;
	});
	return { promise, resolve, reject };
}
