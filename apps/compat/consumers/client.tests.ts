// What a merchant's tests and checks use of the client of the last release.
import { openTelemetryHooks } from "@forter-orders/client/opentelemetry";
import { type FakeOptions, fakeOrdersClient } from "@forter-orders/client/testing";
import { type Issue, lenientOrderSchema, orderSchema, validateOrder } from "@forter-orders/client/validate";

const options: FakeOptions = { results: { default: "APPROVE" }, siteId: "demo" };
const fake = fakeOrdersClient({ "order-1": "DECLINE", "order-2": "timeout", default: "APPROVE" }, options);

export const asked: number = fake.calls.length;

export function faultsOf(order: unknown): readonly Issue[] {
	const result = validateOrder(order);
	return result.ok ? [] : result.issues;
}

export const schemas = [orderSchema, lenientOrderSchema];

export const hooks = openTelemetryHooks({ tracer: undefined, meter: undefined });
