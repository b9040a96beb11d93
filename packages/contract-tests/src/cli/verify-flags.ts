import type { Direction } from "@forter-orders/spec";
import type { ContractFlags } from "./run-options.ts";

/** What the command line of `verify` asks for. */
export interface VerifyFlags extends ContractFlags {
	readonly operation?: string;
	readonly side?: Direction;
	readonly status?: string;
	readonly host?: readonly string[];
	readonly profile: "strict" | "lenient";
	readonly json?: string;
	readonly quiet?: boolean;
}
