/** What a caller of `fetch` sees of one exchange. */
export interface Seen {
	readonly status?: number;
	readonly headers?: Headers;
	readonly text?: string;
	/** `fetch` before the head arrived, `body` after it. */
	readonly failed?: "fetch" | "body";
	readonly error?: { readonly name: string; readonly message: string; readonly code: unknown };
	/** What was read of the body before it broke. */
	readonly partial?: string;
	readonly elapsedMs: number;
}

/** Reads an exchange to its end, whichever it is. */
export async function observe(send: () => Promise<Response>): Promise<Seen> {
	const startedAt = performance.now();
	const elapsed = () => ({ elapsedMs: performance.now() - startedAt });
	let response: Response;
	try {
		response = await send();
	} catch (error) {
		return { failed: "fetch", error: told(error), ...elapsed() };
	}
	const { status, headers } = response;
	let partial = "";
	try {
		const decoder = new TextDecoder();
		for await (const chunk of response.body ?? []) partial += decoder.decode(chunk, { stream: true });
		return { status, headers, text: partial, ...elapsed() };
	} catch (error) {
		return { status, headers, failed: "body", error: told(error), partial, ...elapsed() };
	}
}

function told(error: unknown): NonNullable<Seen["error"]> {
	const { name, message, cause } = error instanceof Error ? error : new Error(String(error));
	return { name, message, code: cause instanceof Error && "code" in cause ? cause.code : undefined };
}
