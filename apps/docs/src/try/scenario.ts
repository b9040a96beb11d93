/** A request that can be chosen on the try page. */
export interface TryScenario {
	/** How the list names it. */
	readonly label: string;
	readonly operation: string;
	readonly body: unknown;
}

/** An operation as the try page sends it. */
export interface TryOperation {
	readonly method: string;
	readonly path: string;
	/** What stands in the path for each of its parameters when the body has no order id. */
	readonly example: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** What the build writes for the try page: every example of the contract, and every trigger in an example. */
export interface TryData {
	/** Demo credentials, which the mock takes; there is no place for real ones. */
	readonly user: string;
	readonly operations: Readonly<Record<string, TryOperation>>;
	readonly groups: readonly { readonly label: string; readonly scenarios: readonly TryScenario[] }[];
}
