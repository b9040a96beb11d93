import { createOrdersClient, type Decision, type Hooks, type OperationId } from "@forter-orders/client";
import errors from "@forter-orders/client/errors.json" with { type: "json" };
import { openTelemetryHooks } from "@forter-orders/client/opentelemetry";
import { type FakeOrdersClient, fakeOrdersClient } from "@forter-orders/client/testing";
import { type MswHttp, ordersHandlers } from "@forter-orders/client/testing/msw";
import { type Issue, type orderSchema, validateOrder } from "@forter-orders/client/validate";
import type { Order } from "@forter-orders/types";

/** Hooks know their events. */
export const on: Hooks = {
	attempt: (event) => {
		const operation: OperationId | undefined = event.operation;
		return operation;
	},
	retry: ({ delayMs }) => delayMs.toFixed(),
	settled: async ({ decision }) => {
		const word: Decision | undefined = decision;
		return word;
	},
};
// @ts-expect-error no such hook
createOrdersClient({ siteId: "8b47c6d423ba", apiKey: "a-key", on: { success: () => {} } });
createOrdersClient({ siteId: "8b47c6d423ba", apiKey: "a-key", on: openTelemetryHooks({}) });

/** A fake takes answers of every form. */
export const fake: FakeOrdersClient = fakeOrdersClient({ a: "DECLINE", b: ["timeout", 503], default: "APPROVE" });
// @ts-expect-error no such decision
fakeOrdersClient({ a: "APPROVED" });
// @ts-expect-error no status of the contract
fakeOrdersClient({ a: 418 });

/** Handlers are made with the `http` of the caller. */
export const handlersWith = <Handler>(http: MswHttp<Handler>): Handler[] =>
	ordersHandlers(http, { answers: { V3Order: "card-declined", V3OrderResults: 503 } });

/** A check narrows an unknown body to an order. */
export function checked(body: unknown): Order | readonly Issue[] {
	const lenient = validateOrder(body, { profile: "lenient" });
	if (lenient.ok) {
		// @ts-expect-error in lenient a member may be missing
		lenient.value satisfies Order;
	}
	const result = validateOrder(body);
	// @ts-expect-error there may be issues
	result.value;
	return result.ok ? result.value : result.issues;
}

/** What a library that takes Standard Schemas infers. */
export type Inferred = NonNullable<(typeof orderSchema)["~standard"]["types"]>["output"];
export const inferred = (body: Inferred): Order => body;

/** The catalogue of the errors is data with a type. */
export const actions: Map<string, string> = new Map(errors.map(({ kind, action }) => [kind, action]));
// @ts-expect-error no such member
errors.map(({ solution }) => solution);
