import type { JsonObject } from "@forter-orders/spec";
import type { Trigger } from "../test-values.ts";

/** A trigger with all that the pages tell of it. */
export type ShownTrigger = Trigger & {
	/** What the trigger promises of the answer. */
	gives?: JsonObject;
	/** What else has to stand in the request. */
	when?: { pointer: string; value: string };
};

/** The triggers of the parsed `scenarios.json`. */
export function triggersOf(scenarios: JsonObject): ShownTrigger[] {
	const { triggers }: { triggers?: unknown } = scenarios;
	if (Array.isArray(triggers)) return triggers;
	throw new Error("The docs need `triggers` in scenarios.json, and there are none. Run `pnpm build`.");
}
