import type { Wish } from "../answer/preferences.ts";
import { BoundedMap } from "../bounded-map.ts";
import { exampleOf } from "./decisions.ts";
import type { OrderModel, OrderRequest } from "./order-model.ts";

/** What the mock remembers of the orders that it accepted. */
export interface OrderMemory {
	/** The answer to a later step of an order that was decided at an earlier one. */
	wishFor(request: OrderRequest): Wish | undefined;
	/** What a reader of the journal may wonder about: a step that comes again, or without the one before it. */
	notesOn(request: OrderRequest): string[];
	/** Remembers an accepted request and what it was answered. */
	learn(request: OrderRequest, answer: unknown): void;
	/** How many orders are remembered. */
	readonly size: number;
	clear(): void;
}

/** How many orders are remembered; the one not heard of for longest is forgotten first. */
export const ORDER_LIMIT = 10_000;

interface OrderState {
	readonly steps: readonly string[];
	readonly decision: string | undefined;
}

/** Makes a memory of orders that is empty. */
export function createOrderMemory(model: OrderModel, limit: number = ORDER_LIMIT): OrderMemory {
	const orders = new BoundedMap<string, OrderState>(limit);
	const stateOf = ({ orderId }: OrderRequest) => (orderId === undefined ? undefined : orders.get(orderId));
	return {
		wishFor(request) {
			const step = model.stepOf(request.body);
			const state = stateOf(request);
			if (step === undefined || state?.decision === undefined) return undefined;
			const earlier = model.steps.slice(0, Math.max(0, model.steps.indexOf(step)));
			return earlier.some((other) => state.steps.includes(other))
				? exampleOf(model, request, state.decision)
				: undefined;
		},
		notesOn(request) {
			const step = model.stepOf(request.body);
			if (step === undefined || request.orderId === undefined) return [];
			const seen = stateOf(request)?.steps ?? [];
			const before = model.steps[model.steps.indexOf(step) - 1];
			if (seen.includes(step)) return [`${step} was sent before for this order`];
			return before === undefined || seen.includes(before)
				? []
				: [`${step} without ${before} for this order before it`];
		},
		learn(request, answer) {
			const { orderId, body } = request;
			if (orderId === undefined) return;
			const state = stateOf(request);
			const steps = new Set([...(state?.steps ?? []), ...[model.stepOf(body) ?? []].flat()]);
			orders.set(orderId, { steps: [...steps], decision: model.decisionOf(answer) ?? state?.decision });
		},
		get size() {
			return orders.size;
		},
		clear: () => orders.clear(),
	};
}
