/** A server under test, behind a fetch. */
export interface Target {
	/** Base URL; operations' paths are added to it. */
	readonly url: string;
	readonly fetch: typeof globalThis.fetch;
}
