import { expectTypeOf, test } from "vitest";
import { createOrdersClient, type Hooks, type OperationId, type OrdersErrorKind } from "../src/index.ts";

const valid = { siteId: "8b47c6d423ba", apiKey: "a-key" };

test("hooks know their events", () => {
	createOrdersClient({
		...valid,
		on: {
			attempt: (event) => expectTypeOf(event.operation).toEqualTypeOf<OperationId | undefined>(),
			retry: (event) => expectTypeOf(event.delayMs).toEqualTypeOf<number>(),
			settled: async (event) => expectTypeOf(event.kind).toEqualTypeOf<OrdersErrorKind | undefined>(),
		},
	});
	createOrdersClient({ ...valid, on: undefined });
	createOrdersClient({ ...valid, on: { settled: undefined } });
});

test("wrong hooks do not compile", () => {
	// @ts-expect-error no such hook
	createOrdersClient({ ...valid, on: { success: () => {} } });
	// @ts-expect-error a hook is a function
	createOrdersClient({ ...valid, on: { attempt: "log" } });
	// @ts-expect-error an attempt is not followed by a wait for sure
	const attempt: Hooks["attempt"] = (event) => event.delayMs;
	expectTypeOf(attempt).toExtend<Hooks["attempt"]>();
});
