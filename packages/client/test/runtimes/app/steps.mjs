import { createOrdersClient } from "@forter-orders/client";
import { rawClient } from "@forter-orders/client/raw";
import { fakeOrdersClient } from "@forter-orders/client/testing";
import { validateOrder } from "@forter-orders/client/validate";

/** What every runtime does with the installed package; the tests compare what comes out. */
export async function steps({ baseUrl, silentUrl, order }) {
	const options = { siteId: "8b47c6d423ba", apiKey: "any-key", baseUrl, dangerouslyAllowBrowser: true };
	const { decision } = await createOrdersClient(options).decide(order);
	const raw = rawClient(createOrdersClient(options));
	const init = { params: { path: { id: order.orderId } }, body: order };
	const { data } = await raw.POST("/v3/orders/{id}", init);
	const failing = createOrdersClient({ ...options, headers: { prefer: "code=503" } });
	const { error, resend } = await failing.decide(order);
	const again = await createOrdersClient(options).resend(JSON.parse(JSON.stringify(resend)));
	const silent = createOrdersClient({ ...options, baseUrl: silentUrl });
	const late = await silent.decide(order, { attemptTimeoutMs: 20, totalTimeoutMs: 10_000 });
	const aborted = await silent.decide(order, { signal: AbortSignal.timeout(20) });
	const fake = await fakeOrdersClient({ default: "timeout" }).decide(order);
	const result = validateOrder({ ...order, orderType: 1 });
	return {
		decision,
		raw: data.forterDecision,
		failure: `${error.kind} ${error.status}, ${error.attempts} requests`,
		resent: again.decision,
		late: `${late.error.kind}, ${late.error.attempts} requests`,
		aborted: `${aborted.error.kind}, ${aborted.error.cause.name}`,
		fake: fake.error.kind,
		wrong: result.issues.map(({ pointer }) => pointer),
	};
}
