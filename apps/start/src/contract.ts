import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Refusal } from "./refusal.ts";

type Meanings = { "x-enumDescriptions"?: Record<string, string> };
type Contract = {
	components: { schemas: Record<string, Meanings>; examples: Record<string, { value: object }> };
	paths: Record<string, { post: { requestBody: { content: Record<string, { examples: Record<string, Ref> }> } } }>;
};
type Ref = { $ref: string };

/** The bundle that this checkout was built from. Read after the build, since a fresh clone has none before. */
export async function readContract(): Promise<Contract> {
	const file = createRequire(import.meta.url).resolve("@forter-orders/openapi/openapi.json");
	return JSON.parse(await readFile(file, "utf8"));
}

/** The first example of an order in the contract. */
export function firstOrder({ paths, components }: Contract): object {
	const [operation] = Object.values(paths);
	const [body] = Object.values(operation?.post.requestBody.content ?? {});
	const [example] = Object.values(body?.examples ?? {});
	const order = components.examples[example?.$ref.split("/").at(-1) ?? ""]?.value;
	if (!order) throw new Refusal("The contract has no example of an order. Add one under openapi/examples/.");
	return order;
}

/** What the contract says a decision, and the recommendation that goes with it, ask the merchant to do. */
export function whatToDo({ components }: Contract, decision: string, recommendation: string): string[] {
	const meanings = [
		components.schemas.ForterDecision?.["x-enumDescriptions"]?.[decision],
		recommendation === "" ? undefined : components.schemas.Recommendation?.["x-enumDescriptions"]?.[recommendation],
	];
	const known = meanings.filter((meaning) => meaning !== undefined);
	return known.length > 0 ? known : ["The contract does not know this decision; follow your own policy."];
}
