/** The bytes of a body, or the status that says why they were not read to the end. */
export type BodyBytes = { readonly bytes: Uint8Array } | { readonly refused: 408 | 413 };

/** How much of a body is read, and for how long. */
export interface BodyLimits {
	/** Bytes; a longer body is refused with 413. */
	readonly size: number;
	/** Milliseconds without a byte, after which the rest is given up with 408. */
	readonly idleMs: number;
}

/** A body of more than 5 MB is refused, and one that stops arriving is answered within two seconds. */
export const BODY_LIMITS: BodyLimits = { size: 5_000_000, idleMs: 1_000 };

// A client reads the answer only after it has sent its body, so the rest is taken and thrown away, within reason.
const DRAINED_SIZE = 64_000_000;

/** Reads a body within limits. */
export async function readBytes(request: Request, limits: BodyLimits = BODY_LIMITS): Promise<BodyBytes> {
	if (request.body === null) return { bytes: new Uint8Array() };
	const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const chunk = await nextChunk(reader, limits.idleMs);
		if (chunk === "idle" || size > DRAINED_SIZE) {
			// A cancellation waits for the sender, for whom nobody waits any more.
			reader.cancel().catch(() => undefined);
			return { refused: size > limits.size ? 413 : 408 };
		}
		if (chunk === undefined) break;
		size += chunk.byteLength;
		if (size <= limits.size) chunks.push(chunk);
		else chunks.length = 0;
	}
	return size > limits.size ? { refused: 413 } : { bytes: joined(chunks, size) };
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

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
	const [only] = chunks;
	if (only !== undefined && chunks.length === 1) return only;
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.byteLength;
	}
	return bytes;
}
