import type { Order, OrderDecision, OrderResults, ResultsRequest } from "@forter-orders/types";
import { startCall } from "./call.ts";
import { misuse } from "./misuse.ts";
import { type CallOptions, type ClientOptions, settingsOf } from "./options.ts";
import { checkOrderId } from "./order-id.ts";
import type { DecideOutcome, ResultsOutcome } from "./outcome.ts";
import { policy } from "./policy.gen.ts";
import { createRaw, type RawOrdersClient } from "./raw.ts";
import { requestOf } from "./request.ts";
import { settle } from "./settle.ts";

/** A client for one site. */
export interface OrdersClient {
	/** Asks for the decision on an order; rejects for misuse only (TypeError). */
	decide(order: Order, options?: CallOptions): Promise<DecideOutcome>;
	/** Asks for the decision after 3-D Secure; rejects for misuse only (TypeError). */
	results(orderId: string, managedOrderToken: string, options?: CallOptions): Promise<ResultsOutcome>;
	/** The openapi-fetch client underneath: middleware, and every status typed. */
	readonly raw: RawOrdersClient;
}

/** Makes a client; throws a TypeError when an option is wrong. */
export function createOrdersClient(options: ClientOptions): OrdersClient {
	const settings = settingsOf(options);
	const { V3Order, V3OrderResults } = policy.operations;
	let made: RawOrdersClient | undefined;
	// Made at the first use: the fetch classes take long to load in Node.
	const raw = (): RawOrdersClient => {
		made ??= createRaw(settings);
		return made;
	};
	return {
		async decide(order, options = {}) {
			checkOrderId(order?.orderId, "order.orderId");
			const call = startCall(settings, V3Order, options);
			const request = requestOf(settings, call, order.orderId, order, options);
			return settle<OrderDecision>(call, V3Order, () => raw().request(V3Order.method, V3Order.path, request));
		},
		async results(orderId, managedOrderToken, options = {}) {
			checkOrderId(orderId, "orderId");
			if (typeof managedOrderToken !== "string" || managedOrderToken === "") {
				throw misuse("managedOrderToken", "the non-empty token that the order was answered with");
			}
			const call = startCall(settings, V3OrderResults, options);
			const body: ResultsRequest = { managedOrderToken };
			const request = requestOf(settings, call, orderId, body, options);
			return settle<OrderResults>(call, V3OrderResults, () =>
				raw().request(V3OrderResults.method, V3OrderResults.path, request),
			);
		},
		get raw() {
			return raw();
		},
	};
}
