import { createOrdersClient } from "@forter-orders/client";
import type { Order, OrderDecision } from "@forter-orders/types";
import type { Settings } from "./settings.ts";

export const connect = ({ baseUrl, siteId, apiKey, timeoutMs }: Settings) => {
	const orders = createOrdersClient({ baseUrl, siteId, apiKey, totalTimeoutMs: timeoutMs });
	return async (order: Order): Promise<OrderDecision> => {
		const outcome = await orders.decide(order);
		if (!outcome.ok) throw outcome.error;
		return outcome.data;
	};
};
