import { gunzipSync } from "node:zlib";
import type { Exchanges } from "./exchanges.ts";
import { type Pause, pause } from "./pause.ts";
import type { Reply } from "./reply.ts";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Hands a reply to the caller of `mock.fetch` as Node's `fetch` would show it. */
export async function deliverInProcess(
	reply: Reply,
	{ redirect, signal }: Pick<Request, "redirect" | "signal">,
	exchanges: Exchanges,
): Promise<Response> {
	const { response, transport } = reply;
	signal.throwIfAborted();
	if (redirect !== "manual" && isRedirect(response)) throw failed("fetch failed", notFollowed(redirect));
	switch (transport?.name) {
		case "delay":
			// Who closes the mock gets the rest of the answers now.
			await pause(Number(transport.value), exchanges, signal).over;
			return response;
		case "stall":
			await pause(Number.POSITIVE_INFINITY, exchanges, signal).over;
			throw failed("fetch failed", otherSideClosed());
		case "reset":
			throw failed("fetch failed", connectionReset());
		case "stall-in-body":
		case "reset-after-headers":
		case "drip":
		case "gzip-garbage":
			return await harmBody(reply, signal, exchanges);
		default:
			return response;
	}
}

/** What the reader of a body gets at its n-th turn; throws for the end of a connection. */
type Turn = (n: number) => Promise<Uint8Array | undefined>;

async function harmBody({ response, transport }: Reply, signal: AbortSignal, exchanges: Exchanges): Promise<Response> {
	const bytes = new Uint8Array(await response.arrayBuffer());
	const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
	let current: Pause | undefined;
	const wait = async (ms: number) => {
		current = pause(ms, exchanges, signal);
		if ((await current.over) === "closed") throw failed("terminated", otherSideClosed());
	};
	const turns: Record<string, Turn> = {
		"stall-in-body": async (n) => (n === 0 ? half : void (await wait(Number.POSITIVE_INFINITY))),
		"reset-after-headers": async (n) => {
			if (n === 0) return half;
			throw failed("terminated", connectionReset());
		},
		drip: async (n) => {
			if (n >= bytes.length) return undefined;
			await wait(Number(transport?.value));
			return bytes.subarray(n, n + 1);
		},
		"gzip-garbage": async () => {
			throw failed("terminated", unzipError(bytes));
		},
	};
	const body = streamOf(turns[transport?.name ?? ""] ?? (async () => undefined), signal, () => current?.leave());
	return new Response(body, { status: response.status, headers: response.headers });
}

function streamOf(turn: Turn, signal: AbortSignal, cancel: () => void): ReadableStream<Uint8Array> {
	let n = 0;
	const source = {
		async pull(controller: ReadableStreamDefaultController<Uint8Array>) {
			signal.throwIfAborted();
			const chunk = await turn(n++);
			if (chunk === undefined) controller.close();
			else controller.enqueue(chunk);
		},
		cancel,
	};
	// Nothing is read ahead, so that no timer runs for a body that nobody reads.
	return new ReadableStream(source, { highWaterMark: 0 });
}

function isRedirect({ status, headers }: Response): boolean {
	return REDIRECTS.has(status) && headers.has("location");
}

function notFollowed(redirect: "error" | "follow"): Error {
	if (redirect === "error") return new Error("unexpected redirect");
	return new Error('mock.fetch leads to no other host; listen on a port, or ask with redirect: "manual"');
}

function failed(message: string, cause: Error): TypeError {
	return new TypeError(message, { cause });
}

function connectionReset(): Error {
	return Object.assign(new Error("read ECONNRESET"), { errno: -104, code: "ECONNRESET", syscall: "read" });
}

function otherSideClosed(): Error {
	const error = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
	error.name = "SocketError";
	return error;
}

function unzipError(bytes: Uint8Array): Error {
	try {
		gunzipSync(bytes);
	} catch (error) {
		if (error instanceof Error) return error;
	}
	return new Error("incorrect header check");
}
