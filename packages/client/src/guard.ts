import { type Call, timeLeft } from "./call.ts";
import { Failure, failureOf, type OrdersError } from "./errors.ts";

/**
 * Runs work that ends with the caller's signal and after some milliseconds at the latest: then it gives an OrdersError,
 * or what is known instead. Without work it waits for that time. It never throws, does not wait for work that goes on
 * all the same, and leaves no timer and no listener behind.
 */
export function guard<T = undefined>(
	call: Call,
	ms: number,
	work?: () => Promise<T>,
	instead = (failure: OrdersError): T | OrdersError => failure,
): Promise<T | OrdersError> {
	const { signal } = call;
	return new Promise((resolve) => {
		const end = (value: T | OrdersError): void => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", onAbort);
			resolve(value);
		};
		const fail = (error: unknown): void => end(instead(failureOf(call, error)));
		const onAbort = (): void => fail(new Failure(call, "aborted", { cause: signal?.reason }));
		const onTime = (): void => (work ? fail(new Failure(call, "timeout")) : end(undefined as T));
		const timer = setTimeout(onTime, Math.min(ms, timeLeft(call)));
		if (signal?.aborted) return onAbort();
		signal?.addEventListener("abort", onAbort);
		work?.().then(end, fail);
	});
}
