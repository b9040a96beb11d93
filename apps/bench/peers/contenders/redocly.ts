import { client, type Order } from "../build/redocly/client.js";
import type { Settings } from "./settings.ts";

export const connect = ({ baseUrl, headers, apiVersion, timeoutMs }: Settings) => {
	client.configure({ serverUrl: baseUrl, headers, timeout: timeoutMs });
	return (order: Order) =>
		client.V3Order({ path: { id: order.orderId }, body: order, headers: { "api-version": apiVersion } });
};
