import type { Order, OrderDecision } from "@forter-orders/types";
import axios from "axios";
import type { Settings } from "./settings.ts";

export const connect = ({ baseUrl, headers, timeoutMs }: Settings) => {
	const api = axios.create({ baseURL: baseUrl, headers, timeout: timeoutMs });
	return async (order: Order) => (await api.post<OrderDecision>(`/v3/orders/${order.orderId}`, order)).data;
};
