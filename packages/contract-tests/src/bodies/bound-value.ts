/** A value on one side of a bound. */
export interface BoundValue {
	/** Which side: `n-1`, `n`, `n+1`, `match`, `no match`. */
	readonly name: string;
	readonly value: unknown;
	/** `either` for what this bound lets pass and another may not. */
	readonly intent: "valid" | "invalid" | "either";
}
