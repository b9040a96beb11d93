import { setTimeout as wait } from "node:timers/promises";
import type { Call } from "./contenders.ts";

/** How a call ended: with a decision, with an error, with something that is taken for a decision, or not in time. */
export type Ending = "decision" | "error" | "no decision" | "hang";

/** Waits for a call, but no longer than `limitMs`, and says how it ended. */
export async function endingOf(call: Call, limitMs: number): Promise<Ending> {
	const timer = new AbortController();
	const ended = call().then(
		(data): Ending => (hasDecision(data) ? "decision" : "no decision"),
		(): Ending => "error",
	);
	const late = wait(limitMs, "hang" as const, { signal: timer.signal }).catch((): Ending => "hang");
	const ending = await Promise.race([ended, late]);
	timer.abort();
	return ending;
}

function hasDecision(data: unknown): boolean {
	return (
		typeof data === "object" && data !== null && "forterDecision" in data && typeof data.forterDecision === "string"
	);
}
