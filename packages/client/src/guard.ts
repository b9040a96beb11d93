/** Work that ended in time, or why it was stopped. */
export type Guarded<T> =
	| { readonly stopped: undefined; readonly value: T }
	| { readonly stopped: "aborted" | "timeout"; readonly reason?: unknown };

/**
 * Runs work that ends with the caller's signal and after some milliseconds at the latest.
 * It does not wait for work that ignores the signal, and leaves no timer and no listener behind.
 */
export async function guard<T>(
	ms: number,
	caller: AbortSignal | undefined,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<Guarded<T>> {
	if (caller?.aborted) return { stopped: "aborted", reason: caller.reason };
	const controller = new AbortController();
	let onAbort = (): void => {};
	let timer: ReturnType<typeof setTimeout> | undefined;
	const stop = new Promise<Guarded<T>>((resolve) => {
		onAbort = () => resolve({ stopped: "aborted", reason: caller?.reason });
		timer = setTimeout(() => resolve({ stopped: "timeout" }), ms);
	});
	caller?.addEventListener("abort", onAbort);
	try {
		const result = await Promise.race([work(controller.signal).then(done), stop]);
		if (result.stopped) controller.abort();
		return result;
	} finally {
		clearTimeout(timer);
		caller?.removeEventListener("abort", onAbort);
	}
}

/** Waits; ends early, with the reason, when the caller's signal aborts. */
export async function pause(ms: number, caller: AbortSignal | undefined): Promise<Guarded<void>> {
	const waited = await guard<void>(ms, caller, () => new Promise(() => {}));
	return waited.stopped === "aborted" ? waited : done(undefined);
}

function done<T>(value: T): Guarded<T> {
	return { stopped: undefined, value };
}
