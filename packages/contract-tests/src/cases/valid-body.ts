import type { Contract, Operation } from "../contract/contract.ts";
import { scopedBodies } from "./scopes.ts";

/** A valid body of an operation: its first example, or the smallest that could be made; none when it takes none. */
export function validBody(
	contract: Contract,
	operation: Operation,
): { readonly body?: unknown; readonly example?: string } {
	const [media] = operation.body?.media ?? [];
	const [example] = media?.examples ?? [];
	if (example) return { body: example.value, example: example.name };
	const scoped = scopedBodies(contract).find((body) => body.side === "request" && body.operation === operation);
	return scoped ? { body: scoped.workshop.base } : {};
}
