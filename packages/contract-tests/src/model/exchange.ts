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
