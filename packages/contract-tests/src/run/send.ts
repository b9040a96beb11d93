import type { Target } from "./target.ts";

/** A request as it goes over the wire, without the target's address. */
export interface WireRequest {
	readonly method: string;
	/** Path and query. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** An answer, read to its end. */
export interface WireResponse {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
}

/** What came of a request: an answer, or why there is none. */
export type Exchange =
	| { readonly response: WireResponse }
	| { readonly failure: "timeout" | "connection"; readonly message: string; readonly code?: string };

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
