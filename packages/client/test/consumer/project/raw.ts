import { type RawOrdersClient, rawClient } from "@forter-orders/client/raw";
import { order, orders } from "./shop.js";

/** An openapi-fetch client. */
export const raw: RawOrdersClient = rawClient(orders);

/** It types every status, and each operation has its method. */
export async function called(): Promise<string> {
	const path = { id: order.orderId };
	raw.use({ onRequest: ({ request }) => request });
	const { data, error, response } = await raw.POST("/v3/orders/{id}", { params: { path }, body: order });
	// @ts-expect-error no such method
	const wrong = (): unknown => raw.GET("/v3/orders/{id}", { params: { path } });
	if (error) return error.message ?? String(wrong);
	const outcome = await orders.call.V3OrderResults({ path, body: { managedOrderToken: data.managedOrderToken ?? "" } });
	// @ts-expect-error the id is missing
	const lost = (): unknown => orders.call.V3Order({ body: order });
	return outcome.ok ? outcome.decision : `${response.status} ${lost}`;
}
