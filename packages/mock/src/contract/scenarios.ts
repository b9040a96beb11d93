/** A value in a request that decides which example of the response is sent. */
export interface Trigger {
	readonly operationId: string;
	/** JSON Pointer into the body of the request. */
	readonly pointer: string;
	readonly value: unknown;
	readonly status: number;
	/** Name of an example of that response. */
	readonly example: string;
	/** A second value without which it does not count. */
	readonly when?: { readonly pointer: string; readonly value: unknown };
}

/** How an order is told from another, and how it goes on from request to request. */
export interface OrderScenario {
	/** Name of the path parameter that holds the order id. */
	readonly parameter: string;
	/** JSON Pointer to where a request says at which step the order is. */
	readonly step?: string;
	/** The steps, in the order in which they are sent. */
	readonly steps?: readonly string[];
	/** JSON Pointer to where a response carries the decision. */
	readonly decision?: string;
}

/** A value that a response gives out and a later request must repeat. */
export interface ScenarioLink {
	readonly from: { readonly operationId: string; readonly pointer: string };
	readonly to: { readonly operationId: string; readonly pointer: string };
	/** The status for a value that was never given out. */
	readonly otherwise: number;
}

/** Which test values give which responses, and what the mock remembers of an order. */
export interface Scenarios {
	readonly triggers: readonly Trigger[];
	readonly order?: OrderScenario;
	readonly links?: readonly ScenarioLink[];
	/** What the profile `lenient` lets pass. */
	readonly lenient?: Leniency;
}

/** What the server is said to let pass in a body although the contract refuses it. */
export interface Leniency {
	/** JSON Schema keywords that may be broken. */
	readonly rules: readonly string[];
	/** `optional`: null may stand for a member that is not required. */
	readonly null?: "optional";
}
