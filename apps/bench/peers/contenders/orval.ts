import { type Order, v3Order } from "../build/orval/client.js";
import type { Settings } from "./settings.ts";

export const connect = ({ baseUrl, headers, timeoutMs }: Settings) => {
	process.env.ORDERS_BASE_URL = baseUrl;
	return async (order: Order) => {
		const answer = await v3Order(order.orderId, order, { headers, signal: AbortSignal.timeout(timeoutMs) });
		if (answer.status !== 200) throw new Error(`status ${answer.status}`);
		return answer.data;
	};
};
