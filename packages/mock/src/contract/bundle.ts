import { createRequire } from "node:module";
import type { OpenApiDocument } from "@forter-orders/spec";
import type { Scenarios } from "./scenarios.ts";

const require = createRequire(import.meta.url);

/** The bundled contract; shared, so it is not to be changed. */
export function bundledDocument(): OpenApiDocument {
	return require("@forter-orders/openapi/openapi.json");
}

/** The test triggers that are published with the contract. */
export function bundledScenarios(): Scenarios {
	return require("@forter-orders/openapi/scenarios.json");
}

/** The file of the bundled contract that a person reads. */
export function bundledSource(): string {
	return require.resolve("@forter-orders/openapi/openapi.yaml");
}
