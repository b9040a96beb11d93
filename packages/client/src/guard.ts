import { type Call, timeLeft } from "./call.ts";
import { ordersError } from "./errors.ts";

/**
 * Runs work that ends with the caller's signal and after some milliseconds at the latest: then it throws an OrdersError.
 * It does not wait for work that ignores the signal, and leaves no timer and no listener behind.
 */
export async function guard<T>(call: Call, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const { signal } = call;
	const controller = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let onAbort = (): void => {};
	try {
		return await new Promise<T>((resolve, reject) => {
			onAbort = () => reject(ordersError("aborted", call, { cause: signal?.reason }));
			if (signal?.aborted) return onAbort();
			signal?.addEventListener("abort", onAbort);
			timer = setTimeout(() => reject(ordersError("timeout", call)), Math.min(ms, timeLeft(call)));
			work(controller.signal).then(resolve, reject);
		});
	} catch (error) {
		controller.abort();
		throw error;
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener("abort", onAbort);
	}
}

/** Waits; throws an OrdersError as soon as the caller's signal aborts. */
export async function pause(call: Call, ms: number): Promise<void> {
	await guard(call, ms, () => new Promise(() => {})).catch((error) => {
		if (error.kind !== "timeout") throw error;
	});
}
