import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, contract, example, order, responseExample, send } from "./support.ts";

const mock = await createMock();

test("answers with the id of the order that was sent, in links as well", async () => {
	const response = await send(mock, order("/orderId", "my order/7"), { path: "/v3/orders/my%20order%2F7" });
	const body = await response.json();
	expect(body).toEqual(answer("card-approved", "my order/7"));
	expect(body).toMatchObject({
		orderId: "my order/7",
		linkToEventInDashboard: expect.stringMatching(/\/my%20order%2F7$/),
	});
});

test("answers results with the id in the path, as their request has none", async () => {
	const response = await send(mock, example("three-ds-frictionless"), { path: "/v3/orders/ord%207/results" });
	expect(await response.json()).toEqual(answer("three-ds-frictionless", "ord 7"));
});

test("leaves an example that is asked for by name as it stands", async () => {
	const headers = { prefer: "example=card-declined" };
	const response = await send(mock, order("/orderId", "mine"), { headers });
	expect(await response.json()).toEqual(responseExample("card-declined"));
});

test("leaves refusals and the document alone", async () => {
	const before = JSON.stringify(contract);
	const response = await send(mock, { ...order("/payment"), orderId: "mine" });
	expect(await response.json()).toEqual(responseExample("invalid-request"));
	expect(JSON.stringify(contract)).toBe(before);
});

/** A document whose only operation has these pairs of examples. */
function documentOf(pairs: Record<string, [request: object, response: object]>): Record<string, unknown> {
	const examples = (index: 0 | 1) =>
		Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, { value: pair[index] }]));
	const post = {
		operationId: "A",
		requestBody: { content: { "application/json": { examples: examples(0) } } },
		responses: { 200: { description: "ok", content: { "application/json": { examples: examples(1) } } } },
	};
	return { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: { "/a": { post } } };
}

test.each([
	[
		"repeats a member that the examples repeat",
		{ x: [{ id: "1" }, { id: "1" }], y: [{ id: "2" }, { id: "2" }] },
		"mine",
	],
	["does not take one value for a rule", { x: [{ id: "1" }, { id: "1" }] }, "1"],
	["does not take a coincidence for a rule", { x: [{ id: "1" }, { id: "1" }], y: [{ id: "2" }, { id: "3" }] }, "1"],
] satisfies [string, Record<string, [object, object]>, string][])("%s", async (_, pairs, expected) => {
	const other = await createMock({ document: documentOf(pairs) });
	const init = { method: "POST", headers: { "content-type": "application/json" }, body: '{"id":"mine"}' };
	expect(await (await other.fetch(`${other.url}/a`, init)).json()).toEqual({ id: expected });
});
