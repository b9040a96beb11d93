import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GeneratedClient, generateFrom, readContract } from "./changed-contract.ts";
import { order } from "./order.ts";
import { approved, json, serve, type TestServer, text } from "./server.ts";

const schema = (properties: object): object => ({ type: "object", properties, required: Object.keys(properties) });
const content = (properties: object): object => ({ content: { "application/json": { schema: schema(properties) } } });

/** The contract with a new status, which is retried, and with two new operations. */
async function changedContract(): Promise<unknown> {
	const contract = JSON.parse(await readContract());
	const { post } = contract.paths["/v3/orders/{id}"];
	const [id] = post.parameters;
	contract.components.responses.AlreadyDecided = {
		description: "The order was decided before.",
		...content({ decidedAt: { type: "integer" } }),
		"x-advice": { action: "read_the_decision", description: "Read the decision that was made." },
	};
	post.responses["409"] = { $ref: "#/components/responses/AlreadyDecided" };
	post["x-retry"].statuses.push(409);
	const policies = {
		responses: { "401": { $ref: "#/components/responses/Unauthorized" } },
		"x-retry": { maxAttempts: 3, maxDelayMs: 10, statuses: [418] },
		"x-advice": { action: "capture_and_resend", description: "Send it again later." },
	};
	contract.components.schemas.OrderStatus = schema({ status: { type: "string" } });
	contract.paths["/v3/orders/{id}/status"] = {
		summary: "The status of an order",
		post: {
			...policies,
			operationId: "V3OrderStatus",
			parameters: [id],
			requestBody: {
				required: true,
				content: { "application/json": { schema: { $ref: "#/components/schemas/OrderStatus" } } },
			},
			responses: {
				"200": { description: "Noted.", ...content({ noted: { type: "boolean" } }) },
				...policies.responses,
			},
		},
		get: {
			...policies,
			operationId: "V3ReadOrderStatus",
			parameters: [id, { name: "since", in: "query", schema: { type: "integer" } }],
			responses: { "204": { description: "Nothing new." }, ...policies.responses },
		},
	};
	return contract;
}

let generated: GeneratedClient;

beforeAll(async () => {
	generated = await generateFrom(await changedContract());
}, 60_000);

afterAll(async () => generated[Symbol.asyncDispose]());

// Its types are not those of this package, so the calls are untyped here; `compile` checks the types.
async function clientOf(server: TestServer): Promise<Record<string, (...given: unknown[]) => Promise<unknown>>> {
	const { createOrdersClient } = await import(/* @vite-ignore */ generated.index);
	const orders = createOrdersClient({ siteId: "8b47c6d423ba", apiKey: "key", baseUrl: server.url });
	return { ...orders.call, decide: orders.decide, resend: orders.resend };
}

describe("a new status in the contract", () => {
	test("changes the kind, the advice and the retries of the client", async () => {
		await using server = await serve(json(409, { decidedAt: 1 }));
		const outcome = await (await clientOf(server)).decide?.(order);
		const error = { kind: "already_decided", status: 409, attempts: 2, body: { decidedAt: 1 } };
		expect(outcome).toMatchObject({ ok: false, advice: "read_the_decision", resend: undefined, error });
	});

	test("changes the types", async () => {
		const errors = await generated.compile(`
			import type { DecideOutcome } from "./src/index.ts";
			export function decidedAt(outcome: DecideOutcome): number | undefined {
				if (outcome.ok || outcome.advice !== "read_the_decision") return undefined;
				if (outcome.error.kind === "already_decided") return outcome.error.body?.decidedAt;
				// @ts-expect-error other kinds have other bodies
				return outcome.error.body?.decidedAt;
			}`);
		expect(errors).toBe("");
	}, 30_000);
});

describe("a new operation in the contract", () => {
	test("gives a method that retries, settles and can be sent again by its own policy", async () => {
		await using server = await serve(text(418, ""), json(200, { noted: true }));
		const { V3OrderStatus } = await clientOf(server);
		const outcome = await V3OrderStatus?.({ path: { id: "ord-1" }, body: { status: "SHIPPED" } });
		expect(outcome).toEqual({ ok: true, data: { noted: true }, attempts: 2 });
		expect(server.received[1]).toMatchObject({ path: "/v3/orders/ord-1/status", body: '{"status":"SHIPPED"}' });
	});

	test("gives a ticket where its advice says so", async () => {
		await using server = await serve(text(418, ""), text(418, ""), text(418, ""), json(200, { noted: true }));
		const { V3OrderStatus, resend } = await clientOf(server);
		const outcome = await V3OrderStatus?.({ path: { id: "ord-1" }, body: { status: "SHIPPED" } });
		expect(outcome).toMatchObject({ ok: false, error: { kind: "unexpected_status", attempts: 3 } });
		const ticket = JSON.parse(JSON.stringify(Reflect.get(Object(outcome), "resend")));
		expect(await resend?.(ticket)).toMatchObject({ ok: true, data: { noted: true } });
	});

	test("without a body, and with a query", async () => {
		await using server = await serve((response) => response.writeHead(204).end());
		const { V3ReadOrderStatus } = await clientOf(server);
		const outcome = await V3ReadOrderStatus?.({ path: { id: "ord-1" }, query: { since: 7 } });
		expect(outcome).toEqual({ ok: true, data: undefined, attempts: 1 });
		expect(server.received[0]).toMatchObject({ method: "GET", path: "/v3/orders/ord-1/status?since=7", body: "" });
	});

	test("writes a list into the query once for each value, and nothing for what is missing", async () => {
		await using server = await serve((response) => response.writeHead(204).end());
		const { V3ReadOrderStatus } = await clientOf(server);
		await V3ReadOrderStatus?.({ path: { id: "ord-1" }, query: { since: [7, "a&b"], until: undefined, to: null } });
		expect(server.received[0]?.path).toBe("/v3/orders/ord-1/status?since=7&since=a%26b");
	});

	test("asks again when a success is not what the operation answers with", async () => {
		await using server = await serve(text(200, "<html>", "text/html"));
		const { V3OrderStatus } = await clientOf(server);
		const outcome = await V3OrderStatus?.({ path: { id: "ord-1" }, body: { status: "SHIPPED" } });
		expect(outcome).toMatchObject({ ok: false, error: { kind: "bad_response", attempts: 3 } });
	});

	test("refuses an id that is no path segment", async () => {
		await using server = await serve(approved);
		const { V3OrderStatus } = await clientOf(server);
		await expect(V3OrderStatus?.({ path: { id: ".." }, body: {} })).rejects.toThrow(/^id must be/);
		await expect(V3OrderStatus?.({ body: {} })).rejects.toThrow(/^id must be/);
	});

	test("gives types", async () => {
		const errors = await generated.compile(`
			import type { OrdersClient } from "./src/index.ts";
			export async function use({ call }: OrdersClient): Promise<boolean> {
				const path = { id: "ord-1" };
				await call.V3ReadOrderStatus({ path });
				await call.V3ReadOrderStatus({ path, query: { since: 7 } });
				// @ts-expect-error the query has another type
				await call.V3ReadOrderStatus({ path, query: { since: "7" } });
				// @ts-expect-error the body is missing
				await call.V3OrderStatus({ path });
				// @ts-expect-error the id is missing
				await call.V3OrderStatus({ body: { status: "SHIPPED" } });
				const outcome = await call.V3OrderStatus({ path, body: { status: "SHIPPED" } });
				// @ts-expect-error this operation does not decide
				outcome.decision;
				return outcome.ok && outcome.data.noted;
			}`);
		expect(errors).toBe("");
	}, 30_000);
});
