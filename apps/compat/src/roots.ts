import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of a workspace, and what the gate reads in it. */
export type Roots = {
	workspace: string;
	contract: string;
	source: string;
	bundle: string;
	scenarios: string;
	baseline: string;
	/** Code that users wrote against the last release. */
	consumers: string;
};

/** The places in a workspace whose contract stands in this folder. */
export function rootsOf(contract: string): Roots {
	return {
		workspace: dirname(contract),
		contract,
		source: join(contract, "openapi.yaml"),
		bundle: join(contract, "dist/openapi.json"),
		scenarios: join(contract, "dist/scenarios.json"),
		baseline: join(contract, "baseline"),
		consumers: join(dirname(contract), "apps/compat/consumers"),
	};
}

/** The places in this workspace. */
export const roots: Roots = rootsOf(
	dirname(createRequire(import.meta.url).resolve("@forter-orders/openapi/package.json")),
);
