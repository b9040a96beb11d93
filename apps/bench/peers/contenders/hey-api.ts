import { createClient } from "../build/hey-api/client/index.js";
import { v3Order } from "../build/hey-api/sdk.gen.js";
import type { Order } from "../build/hey-api/types.gen.js";
import type { Settings } from "./settings.ts";

export const connect = ({ baseUrl, headers, apiVersion, timeoutMs }: Settings) => {
	const client = createClient({ baseUrl, headers });
	return async (order: Order) => {
		const { data, error } = await v3Order({
			client,
			path: { id: order.orderId },
			headers: { "api-version": apiVersion },
			body: order,
			signal: AbortSignal.timeout(timeoutMs),
		});
		if (error) throw error;
		return data;
	};
};
