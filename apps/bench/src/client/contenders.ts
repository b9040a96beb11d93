import { pathToFileURL } from "node:url";
import type { Settings } from "../../peers/contenders/settings.ts";
import { type Facts, settingsFor } from "../contract.ts";
import { built } from "./build.ts";

/** Those that ask for a decision; the first is what the others are compared with. */
export const callers = [
	"raw-fetch",
	"openapi-fetch",
	"hey-api",
	"orval",
	"redocly",
	"ky",
	"ofetch",
	"axios",
	"forter-orders",
] as const;

/** Clients of other APIs, compared by size and import only: full-featured, and made by hand or by other generators. */
export const otherClients = ["stripe", "openai", "speakeasy"] as const;

/** Asks for one decision: resolves with what its user would take for one, or rejects. */
export type Call = () => Promise<unknown>;

type Connect = (settings: Settings) => (order: Facts["order"]) => Promise<unknown>;

/** A contender that sends the contract's first example to a server; a call may take `timeoutMs`. */
export async function connectTo(name: string, facts: Facts, baseUrl: string, timeoutMs = 5_000): Promise<Call> {
	const module: { connect?: Connect } = await import(pathToFileURL(built(name, "esm")).href);
	if (!module.connect) throw new Error(`the contender ${name} has no export "connect"`);
	const call = module.connect(settingsFor(facts, baseUrl, timeoutMs));
	return () => call(facts.order);
}
