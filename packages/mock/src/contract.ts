import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** An OpenAPI document as parsed JSON. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

/** A value in a request that decides which example of the response is sent. */
export interface Trigger {
	readonly operationId: string;
	/** JSON Pointer into the body of the request. */
	readonly pointer: string;
	readonly value: unknown;
	readonly status: number;
	/** Name of an example of that response. */
	readonly example: string;
}

/** Which test values give which responses. */
export interface Scenarios {
	readonly triggers: readonly Trigger[];
}

/** The bundled contract; shared, so it is not to be changed. */
export function bundledDocument(): OpenApiDocument {
	return require("@forter-orders/openapi/openapi.json");
}

/** The test triggers that are published with the contract. */
export function bundledScenarios(): Scenarios {
	return require("@forter-orders/openapi/scenarios.json");
}
