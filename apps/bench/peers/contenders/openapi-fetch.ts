import type { Order, paths } from "@forter-orders/types";
import createClient from "openapi-fetch";
import type { Settings } from "./settings.ts";

export const connect = ({ baseUrl, headers, apiVersion, timeoutMs }: Settings) => {
	const client = createClient<paths>({ baseUrl, headers });
	return async (order: Order) => {
		const { data, error } = await client.POST("/v3/orders/{id}", {
			params: { path: { id: order.orderId }, header: { "api-version": apiVersion } },
			body: order,
			signal: AbortSignal.timeout(timeoutMs),
		});
		if (error) throw error;
		return data;
	};
};
