import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Order } from "@forter-orders/types";
import { describe, expect, test } from "vitest";
import { createOrdersClient, type OrdersClient } from "../src/index.ts";
import { type HandlerOptions, ordersHandlers } from "../src/testing/msw.ts";
import { apiKey } from "./server.ts";

const require = createRequire(import.meta.url);
const contract = JSON.parse(readFileSync(require.resolve("@forter-orders/openapi/openapi.json"), "utf8"));
const scenarios = JSON.parse(readFileSync(require.resolve("@forter-orders/openapi/scenarios.json"), "utf8"));
const requests: Readonly<Record<string, Order>> = valuesOf(contract.paths["/v3/orders/{id}"].post.requestBody);
const answers = valuesOf(contract.paths["/v3/orders/{id}"].post.responses[200]);
const results = valuesOf(contract.paths["/v3/orders/{id}/results"].post.responses[200]);
const order = requests["card-approved"] as Order;

type Handler = readonly [RegExp, (info: { request: Request }) => Promise<Response>];

/** What MSW does with its handlers, as a fetch: the first whose pattern matches the URL without its query answers. */
function mswFetch(handlers: readonly Handler[]): (url: string, init: RequestInit) => Promise<Response> {
	return async (url, init) => {
		const { origin, pathname } = new URL(url);
		const handler = handlers.find(([pattern]) => pattern.test(origin + pathname));
		if (!handler) throw new TypeError("no handler");
		return handler[1]({ request: new Request(url, init) });
	};
}

const http = { post: (...handler: Handler): Handler => handler };
const send = mswFetch(ordersHandlers(http));

/** Puts a value at a JSON Pointer, and makes the way there. */
function set(target: object, pointer: string, value: unknown): void {
	const keys = pointer.slice(1).split("/");
	const last = keys.pop() ?? "";
	const parent = keys.reduce((current: object, key) => {
		if (!Object.hasOwn(current, key)) Reflect.set(current, key, {});
		return Reflect.get(current, key);
	}, target);
	Reflect.set(parent, last, value);
}

function clientOf(options?: HandlerOptions, baseUrl?: string): OrdersClient {
	return createOrdersClient({
		siteId: "8b47c6d423ba",
		apiKey,
		baseUrl,
		maxAttempts: 1,
		fetch: mswFetch(ordersHandlers(http, options)),
	});
}

interface Trigger {
	readonly operationId: string;
	readonly pointer: string;
	readonly value: string;
	readonly status: number;
	readonly example: string;
}

describe("test values", () => {
	test.each(scenarios.triggers as readonly Trigger[])("$value gives $example", async (trigger) => {
		const isOrder = trigger.operationId === "V3Order";
		const url = `https://api.forter-secure.com/v3/orders/order-1${isOrder ? "" : "/results"}`;
		const sent = structuredClone<object>(isOrder ? { ...order, accountOwner: {}, payment: [] } : {});
		set(sent, trigger.pointer, trigger.value);
		const headers = { authorization: "Basic a2V5Og==" };
		const response = await send(url, { method: "POST", headers, body: JSON.stringify(sent) });
		const path = isOrder ? "/v3/orders/{id}" : "/v3/orders/{id}/results";
		const body = valuesOf(contract.paths[path].post.responses[trigger.status])[trigger.example];
		const expected = trigger.status < 300 ? { ...body, orderId: "order-1" } : body;
		expect([response.status, await response.json()]).toEqual([trigger.status, expected]);
	});

	test("another value gives the first example", async () => {
		const outcome = await clientOf().decide({ ...order, accountOwner: { email: "robin@example.com" } });
		expect(outcome.ok && outcome.data).toEqual({ ...Object.values(answers)[0], orderId: order.orderId });
		const after = await clientOf().results("order-1", "token");
		expect(after.ok && after.data).toEqual({ ...Object.values(results)[0], orderId: "order-1" });
	});
});

describe("answers of the test's own", () => {
	test.each(Object.keys(answers))("the example %s", async (example) => {
		const outcome = await clientOf({ answers: { V3Order: example as "card-approved" } }).decide(order);
		expect(outcome.ok && outcome.data).toEqual({ ...answers[example], orderId: order.orderId });
	});

	test("a status or the name of an error, for one operation", async () => {
		const orders = clientOf({ answers: { V3Order: 503, V3OrderResults: "rate-limited" } });
		expect(await orders.decide(order)).toMatchObject({ error: { kind: "server", status: 503 } });
		expect(await orders.results("order-1", "token")).toMatchObject({ error: { kind: "rate_limited", status: 429 } });
	});

	test("that the contract does not have throw at once and name what it has", () => {
		const make = (options: unknown) => () => Reflect.apply(ordersHandlers, undefined, [http, options]);
		expect(make({ answers: { V3Order: "card-aproved" } })).toThrow(/answers.V3Order must be one of card-approved, 200/);
		expect(make({ answers: { V4Order: 503 } })).toThrow(/by operation: V3Order, V3OrderResults/);
		expect(make({ baseUrl: "localhost" })).toThrow(/baseUrl must be an http or https URL/);
		expect(() => Reflect.apply(ordersHandlers, undefined, [])).toThrow(/http must be the one that msw exports/);
	});
});

describe("requests that the sandbox refuses", () => {
	const url = "https://8b47c6d423ba.api.forter-secure.com/v3/orders/1";

	test("without credentials", async () => {
		expect((await send(url, { method: "POST", body: JSON.stringify(order) })).status).toBe(401);
	});

	test("without a body that is JSON", async () => {
		const response = await send(url, { method: "POST", body: "{", headers: { authorization: "Basic a2V5Og==" } });
		expect([response.status, await response.json()]).toEqual([
			400,
			{ ...valuesOf(contract.components.responses.InvalidRequest)["invalid-request"] },
		]);
	});
});

describe("addresses", () => {
	const matched = (url: string, options?: HandlerOptions): number =>
		ordersHandlers(http, options).findIndex(([pattern]) => pattern.test(url));

	test("are every server of the contract by default", () => {
		expect(matched("https://8b47c6d423ba.api.forter-secure.com/v3/orders/1")).toBe(0);
		expect(matched("https://api.forter-secure.com/v3/orders/1/results")).toBe(1);
		expect(matched("https://api.forter-secure.com/v3/orders/1/results/2")).toBe(-1);
		expect(matched("https://api.forter-secure.com.example.com/v3/orders/1")).toBe(-1);
		expect(matched("https://apixforter-secure.com/v3/orders/1")).toBe(-1);
		expect(matched("http://localhost:4010/v3/orders/1")).toBe(-1);
	});

	test.each(["http://localhost:4010", "http://localhost:4010/", "https://proxy.example.com/forter/"])(
		"are that of baseUrl %s",
		async (baseUrl) => {
			expect(matched("https://api.forter-secure.com/v3/orders/1", { baseUrl })).toBe(-1);
			expect(await clientOf({ baseUrl }, baseUrl).decide(order)).toMatchObject({ decision: "APPROVE" });
			expect(await clientOf({ baseUrl }, baseUrl).results("order/1", "t")).toMatchObject({
				data: { orderId: "order/1" },
			});
		},
	);
});

interface Holder {
	readonly $ref?: string;
	readonly content: Record<string, { examples: Record<string, { $ref?: string; value: object }> }>;
}

function valuesOf(holder: Holder): Record<string, object & Order> {
	if (holder.$ref) return valuesOf(contract.components.responses[holder.$ref.split("/").at(-1) ?? ""]);
	const examples = Object.entries(holder.content["application/json"]?.examples ?? {});
	const entries = examples.map(([name, example]) => {
		const component = example.$ref?.split("/").at(-1);
		return [name, component ? contract.components.examples[component].value : example.value];
	});
	return Object.fromEntries(entries);
}
