import { order, orders } from "./shop.js";

/** The openapi-fetch client underneath types every status, and each operation has its method. */
export async function raw(): Promise<string> {
	const path = { id: order.orderId };
	orders.raw.use({ onRequest: ({ request }) => request });
	const { data, error, response } = await orders.raw.POST("/v3/orders/{id}", { params: { path }, body: order });
	// @ts-expect-error no such method
	const wrong = (): unknown => orders.raw.GET("/v3/orders/{id}", { params: { path } });
	if (error) return error.message ?? String(wrong);
	const called = await orders.call.V3OrderResults({ path, body: { managedOrderToken: data.managedOrderToken ?? "" } });
	// @ts-expect-error the id is missing
	const lost = (): unknown => orders.call.V3Order({ body: order });
	return called.ok ? called.decision : `${response.status} ${lost}`;
}
