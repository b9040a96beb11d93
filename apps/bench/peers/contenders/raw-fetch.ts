import type { Order, OrderDecision } from "@forter-orders/types";
import type { Settings } from "./settings.ts";

export const connect =
	({ baseUrl, headers, timeoutMs }: Settings) =>
	async (order: Order): Promise<OrderDecision> => {
		const response = await fetch(`${baseUrl}/v3/orders/${order.orderId}`, {
			method: "POST",
			headers,
			body: JSON.stringify(order),
			signal: AbortSignal.timeout(timeoutMs),
		});
		if (!response.ok) throw new Error(`status ${response.status}`);
		return response.json();
	};
