import type { Order, OrderDecision } from "@forter-orders/types";
import ky from "ky";
import type { Settings } from "./settings.ts";

export const connect = ({ baseUrl, headers, timeoutMs }: Settings) => {
	const api = ky.create({ headers, timeout: timeoutMs });
	return (order: Order) => api.post(`${baseUrl}/v3/orders/${order.orderId}`, { json: order }).json<OrderDecision>();
};
