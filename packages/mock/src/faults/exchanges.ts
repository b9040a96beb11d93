/** The exchanges that a fault keeps open, so that the end of the mock can end them. */
export interface Exchanges {
	/** Notes an open exchange and how to end it; the result takes the note back. */
	open(end: () => void): () => void;
	endAll(): void;
}

/** Makes an empty list of open exchanges. */
export function createExchanges(): Exchanges {
	const ends = new Set<() => void>();
	return {
		open(end) {
			ends.add(end);
			return () => void ends.delete(end);
		},
		endAll() {
			for (const end of [...ends]) end();
		},
	};
}
