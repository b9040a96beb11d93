import type { WireRequest } from "@forter-orders/spec";
import type { Exchange, WireResponse } from "../model/exchange.ts";
import type { Target } from "../model/target.ts";

/** Sends a request and reads the answer, within a deadline in milliseconds. */
export async function exchange(
	target: Target,
	{ method, path, headers, body }: WireRequest,
	deadlineMs: number,
): Promise<Exchange> {
	const controller = new AbortController();
	let late = false;
	const timer = setTimeout(() => {
		late = true;
		controller.abort();
	}, deadlineMs);
	try {
		const init = { method, headers, redirect: "manual", signal: controller.signal } as const;
		const answered = readAnswer(target.fetch(`${target.url}${path}`, body === undefined ? init : { ...init, body }));
		// A fetch that does not heed its signal must not hang the run.
		const response = await Promise.race([answered, aborted(controller.signal)]);
		return { response };
	} catch (error) {
		if (late) return { failure: "timeout", message: `no complete answer within ${deadlineMs} ms` };
		const code = codeOf(error);
		const message = `the connection failed${code === undefined ? "" : ` (${code})`}`;
		return { failure: "connection", message, ...(code === undefined ? {} : { code }) };
	} finally {
		clearTimeout(timer);
	}
}

async function readAnswer(pending: Promise<Response>): Promise<WireResponse> {
	const response = await pending;
	return { status: response.status, headers: response.headers, text: await response.text() };
}

function aborted(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
}

function codeOf(error: unknown): string | undefined {
	for (let at = error; at instanceof Error; at = at.cause) {
		if ("code" in at && typeof at.code === "string") return at.code;
	}
	return undefined;
}
