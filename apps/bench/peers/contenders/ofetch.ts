import type { Order, OrderDecision } from "@forter-orders/types";
import { ofetch } from "ofetch";
import type { Settings } from "./settings.ts";

export const connect = ({ baseUrl, headers, timeoutMs }: Settings) => {
	const api = ofetch.create({ baseURL: baseUrl, headers, timeout: timeoutMs });
	return (order: Order) => api<OrderDecision>(`/v3/orders/${order.orderId}`, { method: "POST", body: order });
};
