import { readPreferences, type Wish } from "../answer/preferences.ts";
import type { Decisions } from "./decisions.ts";
import type { LinkMemory } from "./links.ts";
import type { OrderMemory } from "./order-memory.ts";
import type { OrderRequest } from "./order-model.ts";
import type { TriggerLookup } from "./triggers.ts";

/**
 * What decided on the answer to a request that keeps the contract: the header `Prefer`, `mock.decide` or `mock.answer`,
 * what the mock remembers, a request example word for word, a trigger, or nothing, which gives the first example.
 */
export type AnswerRule = "prefer" | "decision" | "memory" | "pair" | "trigger" | "default";

/** Which answer is wanted, and why. */
export interface Choice {
	readonly rule: AnswerRule;
	readonly wish: Wish;
	readonly notes: readonly string[];
}

/** What a choice depends on. */
export interface ChoiceSources {
	readonly decisions: Decisions;
	readonly links: LinkMemory;
	readonly orders: OrderMemory;
	readonly paired: TriggerLookup;
	readonly triggered: TriggerLookup;
}

/** Chooses the answer to a request; the nearer to the single request a rule is, the sooner it counts. */
export function chooseAnswer(sources: ChoiceSources, request: OrderRequest, prefer: string | null): Choice {
	const { decisions, links, orders, paired, triggered } = sources;
	const notes = orders.notesOn(request);
	const preferences = readPreferences(prefer);
	if (Object.keys(preferences).length > 0) return { rule: "prefer", wish: preferences, notes };
	const decided = decisions.wishFor(request);
	if (decided) return { rule: "decision", wish: decided, notes };
	const refusal = links.refusalOf(request);
	if (refusal) return { rule: "memory", wish: refusal.wish, notes: [...notes, refusal.note] };
	const { operationId, body } = request;
	const pair = paired(operationId, body);
	if (pair) return { rule: "pair", wish: pair, notes };
	const trigger = triggered(operationId, body);
	if (trigger) return { rule: "trigger", wish: trigger, notes };
	const remembered = orders.wishFor(request);
	return remembered ? { rule: "memory", wish: remembered, notes } : { rule: "default", wish: {}, notes };
}
