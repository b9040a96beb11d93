import { type Call, timeLeft } from "./call.ts";
import { Failure } from "./errors.ts";

/**
 * Runs work that ends with the caller's signal and after some milliseconds at the latest: then it throws an OrdersError.
 * Without work it waits for that time. It does not wait for work that ignores the signal, and leaves no timer and no
 * listener behind.
 */
export function guard<T = void>(call: Call, ms: number, work?: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const { signal } = call;
	const controller = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let onAbort = (): void => {};
	return new Promise<T>((resolve, reject) => {
		onAbort = () => reject(new Failure(call, "aborted", { cause: signal?.reason }));
		if (signal?.aborted) return onAbort();
		signal?.addEventListener("abort", onAbort);
		const onTime = (): void => (work ? reject(new Failure(call, "timeout")) : resolve(undefined as T));
		timer = setTimeout(onTime, Math.min(ms, timeLeft(call)));
		work?.(controller.signal).then(resolve, reject);
	})
		.catch((error) => {
			controller.abort();
			throw error;
		})
		.finally(() => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", onAbort);
		});
}
