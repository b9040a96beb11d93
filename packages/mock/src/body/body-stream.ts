import { IncomingMessage } from "node:http";
import type { ServerRequest } from "srvx";
import { type BodyBytes, type BodyCollector, createBodyCollector } from "./body-bytes.ts";
import { readNodeBody } from "./node-body.ts";

/** How much of a body is read, and for how long. */
export interface BodyLimits {
	/** Bytes; a longer body is refused with 413. */
	readonly size: number;
	/** Milliseconds without a byte, after which the rest is given up with 408. */
	readonly idleMs: number;
}

/** A body of more than 5 MB is refused, and one that stops arriving is answered within two seconds. */
export const BODY_LIMITS: BodyLimits = { size: 5_000_000, idleMs: 1_000 };

/** Reads a body within limits, from the connection where there is one. */
export async function readBytes(request: ServerRequest, limits: BodyLimits = BODY_LIMITS): Promise<BodyBytes> {
	const collector = createBodyCollector(limits.size);
	if (request.method === "GET" || request.method === "HEAD") return collector.whole();
	const message = request.runtime?.node?.req;
	if (message instanceof IncomingMessage) return readNodeBody(message, collector, limits.idleMs);
	return request.body === null ? collector.whole() : readStream(request.body, collector, limits.idleMs);
}

async function readStream(
	body: ReadableStream<Uint8Array>,
	collector: BodyCollector,
	idleMs: number,
): Promise<BodyBytes> {
	const reader = body.getReader();
	for (;;) {
		const chunk = await nextChunk(reader, idleMs);
		if (chunk === undefined) return collector.whole();
		if (chunk === "idle" || !collector.add(chunk)) {
			// A cancellation waits for the sender, for whom nobody waits any more.
			reader.cancel().catch(() => undefined);
			return collector.givenUp();
		}
	}
}

async function nextChunk(
	reader: ReadableStreamDefaultReader<Uint8Array>,
	idleMs: number,
): Promise<Uint8Array | "idle" | undefined> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const idle = new Promise<"idle">((resolve) => {
		timer = setTimeout(resolve, idleMs, "idle");
	});
	try {
		const next = await Promise.race([reader.read(), idle]);
		return next === "idle" ? next : next.value;
	} finally {
		clearTimeout(timer);
	}
}
