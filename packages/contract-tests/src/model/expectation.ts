/** The one rule that a request breaks. */
export interface ExpectedBreach {
	readonly in: "body" | "header" | "path" | "query" | "cookie";
	/** Places that may be named; the right one first. */
	readonly pointers: readonly string[];
	/** Keywords that may be named; the right one first. */
	readonly rules: readonly string[];
	/** Document pointer of the rule. */
	readonly document: string;
	readonly expected: string;
	readonly received: string;
	/** Whether a server that does not insist on complete orders lets it pass. */
	readonly lenient: boolean;
}

/** What must come of a request. */
export interface Expectation {
	/** Statuses that are right, as the contract writes them. */
	readonly statuses: readonly string[];
	/** Why, as the end of a sentence: "the request keeps the contract". */
	readonly because: string;
	/** Set for a request that keeps the contract. */
	readonly keeps?: boolean;
	readonly breach?: ExpectedBreach;
	/** The body that must come back, and by which example's order id others may differ. */
	readonly example?: {
		readonly name: string;
		readonly value: unknown;
		readonly pointer: string;
		readonly ids: readonly (readonly [example: string, sent: string])[];
	};
	/** `http` for statuses that need no documentation, `elsewhere` for a request that is not for the operation at all. */
	readonly protocol?: "http" | "elsewhere";
}
