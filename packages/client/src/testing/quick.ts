import type { CallOptions } from "../options.ts";

// The shortest that the client allows: a fake answers in the same turn of the event loop or never.
const attemptTimeoutMs = 1;

/** Options with which a fake that never answers costs no time to wait for; a wrong limit stays wrong. */
export function quick<Options extends Pick<CallOptions, "attemptTimeoutMs">>(options: Options): Options {
	const limit = options.attemptTimeoutMs;
	return { ...options, attemptTimeoutMs: limit === undefined ? attemptTimeoutMs : Math.min(limit, attemptTimeoutMs) };
}

/** Whether an argument of a call is its options, as far as a fake has to change them. */
export function isTimed(argument: unknown): argument is Pick<CallOptions, "attemptTimeoutMs"> {
	return typeof argument === "object" && argument !== null && Object.hasOwn(argument, "attemptTimeoutMs");
}
