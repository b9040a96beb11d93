/** The bytes of a body, or the status that says why they were not read to the end. */
export type BodyBytes = { readonly bytes: Uint8Array } | { readonly refused: 408 | 413 };

/** Gathers a body, of which it keeps no more than the limit. */
export interface BodyCollector {
	/** Takes a part; `false` says that the body is too large even to be thrown away. */
	add(chunk: Uint8Array): boolean;
	/** What there is at the end of the body. */
	whole(): BodyBytes;
	/** Why the rest is not read. */
	givenUp(): BodyBytes;
}

// A client reads the answer only after it has sent its body, so the rest is taken and thrown away, within reason.
const DRAINED_SIZE = 64_000_000;

/** Makes a collector for a body of so many bytes at most. */
export function createBodyCollector(limit: number): BodyCollector {
	const chunks: Uint8Array[] = [];
	let size = 0;
	return {
		add(chunk) {
			size += chunk.byteLength;
			if (size <= limit) chunks.push(chunk);
			else chunks.length = 0;
			return size <= DRAINED_SIZE;
		},
		whole: () => (size > limit ? { refused: 413 } : { bytes: joined(chunks, size) }),
		givenUp: () => ({ refused: size > limit ? 413 : 408 }),
	};
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
