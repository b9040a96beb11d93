import type { Failure } from "./failure.ts";
import { guard } from "./guard.ts";
import { safeCause } from "./safe-cause.ts";

/** A complete answer: the body is read already. */
export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
}

/** One attempt's request and limits. */
export interface Attempt {
	readonly send: (signal: AbortSignal) => Promise<Response>;
	readonly timeoutMs: number;
	readonly signal: AbortSignal | undefined;
	/** Words that must not reach an error. */
	readonly secrets: readonly string[];
}

/** Sends one request and reads its answer to the end, within the time. */
export async function runAttempt(attempt: Attempt): Promise<Answer | Failure> {
	let response: Response | undefined;
	let failure: Failure;
	try {
		const result = await guard(attempt.timeoutMs, attempt.signal, async (signal) => {
			response = await attempt.send(signal);
			return isRedirect(response) ? "" : await response.text();
		});
		if (result.stopped === undefined && response) return answer(response, result.value);
		failure = { kind: result.stopped ?? "network", cause: result.stopped && result.reason };
	} catch (error) {
		failure = { kind: "network", cause: safeCause(error, attempt.secrets) };
	}
	// An error status is an answer, whatever became of its body; only the caller's abort comes before it.
	return response && !response.ok && failure.kind !== "aborted" ? answer(response, "") : failure;
}

function answer(response: Response, text: string): Answer | Failure {
	const { status, headers } = response;
	if (isRedirect(response)) {
		void response.body?.cancel().catch(() => {});
		return { kind: "redirect", status };
	}
	// No Response can be made of a status beyond the range that HTTP defines.
	return status > 599 ? { kind: "unexpected_status", status } : { status, headers, text };
}

function isRedirect({ status, type }: Response): boolean {
	return type === "opaqueredirect" || (status >= 300 && status < 400);
}
