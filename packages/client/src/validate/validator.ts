/** What a compiled validator says of one broken rule. */
export interface Finding {
	readonly instancePath: string;
	readonly keyword: string;
	readonly params: Readonly<Record<string, unknown>>;
}

/** A validator that was compiled from the contract; it leaves what it found on itself. */
export interface Validator {
	(value: unknown): boolean;
	errors?: readonly Finding[] | null;
}
