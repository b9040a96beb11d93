import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Spec } from "@forter-orders/spec";
import { Refusal } from "./refusal.ts";

/** The bundle that this checkout was built from. Read after the build, since a fresh clone has none before. */
export async function readContract(): Promise<Spec> {
	const { openSpec } = await import("@forter-orders/spec");
	const file = createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.json");
	return openSpec(JSON.parse(await readFile(file, "utf8")));
}

/** The first example of an order in the contract. */
export function firstOrder({ operations }: Spec): object {
	const order = operations[0]?.body?.media[0]?.examples[0]?.value;
	if (typeof order === "object" && order !== null) return order;
	throw new Refusal("The contract has no example of an order. Add one under openapi/examples/.");
}

/** What the contract says a decision, and the recommendation that goes with it, ask the merchant to do. */
export function whatToDo({ document }: Spec, decision: string, recommendation: string): string[] {
	const { components }: { components?: Components } = document;
	const meanings = [
		components?.schemas.ForterDecision?.["x-enumDescriptions"]?.[decision],
		recommendation === "" ? undefined : components?.schemas.Recommendation?.["x-enumDescriptions"]?.[recommendation],
	];
	const known = meanings.filter((meaning) => meaning !== undefined);
	return known.length > 0 ? known : ["The contract does not know this decision; follow your own policy."];
}

type Components = { schemas: Record<string, { "x-enumDescriptions"?: Record<string, string> }> };
