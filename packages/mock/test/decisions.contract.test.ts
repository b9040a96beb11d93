import { beforeEach, expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, contract, example, type Json, order, scenarios, send } from "./support.ts";

const mock = await createMock();
beforeEach(() => mock.reset());

async function post(id: string, body: Json = order()): Promise<unknown> {
	return (await send(mock, body, { path: `/v3/orders/${id}` })).json();
}

async function results(id: string): Promise<unknown> {
	return (await send(mock, example("three-ds-frictionless"), { path: `/v3/orders/${id}/results` })).json();
}

test.each([
	["APPROVE", "card-approved"],
	["DECLINE", "card-declined"],
	["NOT_REVIEWED", "card-not-reviewed"],
	["VERIFICATION_REQUIRED", "id-verification-required"],
])("decides %s for one order, whatever it triggers", async (decision, name) => {
	mock.decide("order-7", decision);
	const declined = order("/accountOwner/email", "decline@forter.com");
	expect(await post("order-7", declined)).toEqual(answer(name));
	expect(mock.requests.at(-1)).toMatchObject({ orderId: "order-7", chosenBy: "decision" });
	expect(await post("order-8", declined)).toEqual(answer("card-declined"));
});

test("takes every decision that the contract lists", () => {
	const values = listed();
	expect(values).toContain("APPROVE");
	for (const value of values) mock.decide("order-7", value);
});

test("picks the example that fits the step and the operation", async () => {
	mock.decide("order-7", "DECLINE");
	expect(await post("order-7", order("/authorizationStep", "POST_AUTHORIZATION"))).toEqual(
		answer("post-authorization-declined"),
	);
	expect(await results("order-7")).toMatchObject({ forterDecision: "DECLINE" });
});

test("gives an order any answer by the name of its example", async () => {
	mock.answer("order-7", { example: "three-ds-started" });
	mock.answer("order-7", { example: "three-ds-rejected" });
	expect(await post("order-7")).toEqual(answer("three-ds-started"));
	expect(await results("order-7")).toEqual(answer("three-ds-rejected", "order-7"));
});

test("gives an order a status, of one operation if that is named", async () => {
	mock.answer("order-7", { status: 503, operationId: "V3OrderResults" });
	expect(await post("order-7")).toEqual(answer("card-approved"));
	expect(await results("order-7")).toEqual(answer("server-error"));
	mock.answer("order-7", { status: 404 });
	expect(await post("order-7")).toEqual(answer("not-found"));
	mock.answer("order-7", { status: 400, example: "missing-payment" });
	expect(await post("order-7")).toEqual(answer("missing-payment"));
});

test("lets the last call count", async () => {
	mock.decide("order-7", "DECLINE");
	mock.answer("order-7", { example: "three-ds-started" });
	expect(await post("order-7")).toEqual(answer("three-ds-started"));
	mock.decide("order-7", "NOT_REVIEWED");
	expect(await post("order-7")).toEqual(answer("card-not-reviewed"));
});

test("still refuses what breaks the contract", async () => {
	mock.decide("order-7", "APPROVE");
	expect(await post("order-7", order("/payment"))).toEqual(answer("invalid-request"));
	expect(mock.requests.at(-1)).toMatchObject({ verdict: "refused" });
	expect(mock.requests.at(-1)).not.toHaveProperty("chosenBy");
});

test("says which decisions there are", () => {
	const message = `the contract has no decision "REJECT"; it has ${listed().join(", ")}`;
	expect(() => mock.decide("order-7", "REJECT")).toThrow(new TypeError(message));
});

test.each([
	[{}, "answer needs an example or a status"],
	[{ example: "no-such" }, 'no response has the example "no-such"; there is card-approved, '],
	[{ status: 418 }, "no response 418 is documented; there is 200, 400, 401, 404, 429, 500, 502, 503, 504"],
	[{ status: 404, example: "card-approved" }, 'no response has the example "card-approved"; there is not-found'],
	[{ status: 200, operationId: "Nope" }, 'no operation "Nope" is for one order; there is V3Order, V3OrderResults'],
])("says what is wrong with the answer %j", (choice, message) => {
	expect(() => mock.answer("order-7", choice)).toThrow(message);
});

test("says that it cannot tell orders apart without a scenario of the order", async () => {
	const forgetful = await createMock({ scenarios: { triggers: [] } });
	expect(() => forgetful.decide("order-7", "DECLINE")).toThrow(/give `scenarios.order`$/);
	expect(() => forgetful.answer("order-7", { status: 404 })).toThrow(/give `scenarios.order`$/);
});

test("says that no example has a decision", async () => {
	const document = structuredClone(contract);
	Reflect.set(
		document.components.examples["id-verification-required.response"]?.value ?? {},
		"forterDecision",
		"APPROVE",
	);
	const other = await createMock({ document, scenarios });
	expect(() => other.decide("order-7", "VERIFICATION_REQUIRED")).toThrow(
		"no example of the contract has the decision VERIFICATION_REQUIRED; mock.answer takes one by its name",
	);
});

function listed(): string[] {
	const { ForterDecision } = contract.components.schemas;
	const values = ForterDecision?.["x-extensible-enum"];
	if (!Array.isArray(values)) throw new Error("the contract lists no decisions");
	return values;
}
