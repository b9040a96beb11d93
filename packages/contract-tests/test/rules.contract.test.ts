import { createMock } from "@forter-orders/mock";
import type { Order } from "@forter-orders/types";
import { afterAll, describe, expect, test } from "vitest";
import { deref, type Schema } from "../src/document.ts";
import { operationById } from "../src/operations.ts";
import { send } from "../src/request.ts";

describe("rules that no single member shows", async () => {
	const mock = await createMock();
	afterAll(() => mock.close());

	const operation = operationById("V3Order");
	const withoutConnection =
		deref<Schema>(operation.request.schema as { $ref: string }).if?.properties?.orderType?.enum ?? [];
	const order = operation.request.examples[0]?.value as Order;
	const lastViolations = () => mock.requests.at(-1)?.violations ?? [];

	test("an order in a browser needs the connection", async () => {
		const { connectionInformation: _, ...body } = order;
		expect((await send(mock, operation, { body })).status).toBe(400);
		expect(lastViolations()).toEqual([
			expect.objectContaining({ pointer: "/connectionInformation", rule: "required" }),
		]);
	});

	test.each(withoutConnection)("an order of type %s does not", async (orderType) => {
		const { connectionInformation: _, ...body } = { ...order, orderType };
		expect((await send(mock, operation, { body })).status).toBe(200);
	});

	test("an address that is neither IPv4 nor IPv6 is refused where it stands", async () => {
		const body = { ...order, connectionInformation: { ...order.connectionInformation, customerIP: "somewhere" } };
		expect((await send(mock, operation, { body })).status).toBe(400);
		expect(lastViolations()).toEqual([expect.objectContaining({ pointer: "/connectionInformation/customerIP" })]);
	});

	test("a value that is new to an open set is accepted", async () => {
		expect((await send(mock, operation, { body: { ...order, orderType: "BY_PIGEON" } })).status).toBe(200);
	});

	test("a member and a means of payment that the contract does not name are accepted", async () => {
		const body = { ...order, tomorrow: true, payment: [{ someNewWallet: { token: "t" } }] };
		expect((await send(mock, operation, { body })).status).toBe(200);
	});

	test("null is accepted where it was recorded, and refused elsewhere", async () => {
		const connectionInformation = { ...order.connectionInformation, forterTokenCookie: null };
		expect(
			(await send(mock, operation, { body: { ...order, totalDiscount: null, connectionInformation } })).status,
		).toBe(200);
		expect((await send(mock, operation, { body: { ...order, accountOwner: null } })).status).toBe(400);
		expect(lastViolations()).toEqual([expect.objectContaining({ pointer: "/accountOwner", rule: "type" })]);
	});

	test.each(['{"orderId": ', "{'orderId': 1}", "", "[1,"])(
		"malformed JSON %j gets the documented 400",
		async (rawBody) => {
			const response = await send(mock, operation, { rawBody });
			expect(response.status).toBe(400);
			const documented = operation.responses.get(400)?.examples.map(({ value }) => value);
			expect(documented).toContainEqual(await response.json());
		},
	);

	test("a request without the version header is refused", async () => {
		expect((await send(mock, operation, { headers: { "api-version": undefined } })).status).toBe(400);
	});
});
