import { beforeEach, expect, test } from "vitest";
import { createMock, fault, type Scenarios } from "../src/index.ts";
import { answer, example, type Json, order, responseExample, scenarios, send } from "./support.ts";

const mock = await createMock();
beforeEach(() => mock.reset());

const robin = order("/accountOwner/email", "robin@example.com");
const before = { ...robin, authorizationStep: "PRE_AUTHORIZATION" };
const after = { ...robin, authorizationStep: "POST_AUTHORIZATION" };

async function post(id: string, body: Json, headers: Record<string, string> = {}): Promise<unknown> {
	return (await send(mock, body, { path: `/v3/orders/${id}`, headers })).json();
}

async function results(id: string, managedOrderToken: unknown): Promise<[number, unknown]> {
	const response = await send(mock, { managedOrderToken }, { path: `/v3/orders/${id}/results` });
	return [response.status, await response.json()];
}

function withCard(body: Json, fullCreditCard: string): Json {
	const [payment] = Array.isArray(body.payment) ? body.payment : [];
	return { ...body, payment: [{ ...payment, creditCard: { ...payment.creditCard, fullCreditCard } }] };
}

test("gives the order at its second step the decision of its first", async () => {
	expect(await post("ord-1", before, { prefer: "example=card-declined" })).toMatchObject({ forterDecision: "DECLINE" });
	expect(await post("ord-2", before)).toEqual(answer("card-approved"));
	expect(await post("ord-1", after)).toEqual(answer("post-authorization-declined"));
	expect(mock.requests.at(-1)).toMatchObject({ orderId: "ord-1", chosenBy: "memory", notes: [] });
	expect(await post("ord-2", after)).toEqual(answer("post-authorization-approved"));
});

test("lets what the second step says itself win over the memory", async () => {
	await post("ord-1", before, { prefer: "example=card-declined" });
	const email = { ...after, accountOwner: { ...(robin.accountOwner as Json), email: "notreviewed@forter.com" } };
	expect(await post("ord-1", email)).toEqual(answer("card-not-reviewed"));
	expect(mock.requests.at(-1)?.chosenBy).toBe("trigger");
	expect(await post("ord-1", after, { prefer: "example=paypal-approved" })).toEqual(responseExample("paypal-approved"));
});

test("answers a second step without a first one as any order, and notes it", async () => {
	expect(await post("ord-1", after)).toEqual(answer("card-approved"));
	expect(mock.requests.at(-1)).toMatchObject({
		verdict: "accepted",
		chosenBy: "default",
		notes: ["POST_AUTHORIZATION without PRE_AUTHORIZATION for this order before it"],
	});
});

test("answers a step that comes again as any order, and notes it", async () => {
	await post("ord-1", before, { prefer: "example=card-declined" });
	expect(await post("ord-1", before)).toEqual(answer("card-approved"));
	expect(mock.requests.at(-1)).toMatchObject({
		chosenBy: "default",
		notes: ["PRE_AUTHORIZATION was sent before for this order"],
	});
});

test("remembers nothing of a request that was refused or that a fault took away", async () => {
	await send(mock, { ...before, payment: undefined }, { path: "/v3/orders/ord-1" });
	mock.use(fault.status(503).times(1));
	await post("ord-1", before, { prefer: "example=card-declined" });
	await post("ord-1", after);
	expect(mock.requests.at(-1)).toMatchObject({ chosenBy: "default", notes: [expect.stringContaining("without")] });
});

test("remembers an answer that a fault of the transport kept from the caller", async () => {
	mock.use(fault.reset().times(1));
	await expect(post("ord-1", before, { prefer: "example=card-declined" })).rejects.toThrow("fetch failed");
	expect(await post("ord-1", after)).toEqual(answer("post-authorization-declined"));
});

test("tells order ids apart as they are meant, not as they are written", async () => {
	await post("a%20b", before, { prefer: "example=card-declined" });
	expect(mock.requests.at(-1)?.orderId).toBe("a b");
	expect(await post("a b", after)).toEqual(answer("post-authorization-declined"));
});

test("plays 3-D Secure to its end: token, results, authorization", async () => {
	const card = "5222220000000005";
	const started = await post("ord-3ds", withCard(before, card));
	expect(started).toEqual(answer("three-ds-started"));
	const { managedOrderToken } = started as Json;
	expect(await results("ord-3ds", managedOrderToken)).toEqual([200, answer("three-ds-frictionless", "ord-3ds")]);
	expect(await post("ord-3ds", withCard(after, card))).toEqual(answer("post-authorization-approved"));
	expect(mock.requests.at(-1)).toMatchObject({ chosenBy: "memory", notes: [] });
});

test("answers 404 to a token that nobody gave out", async () => {
	expect(await results("ord-1", "made-up")).toEqual([404, answer("not-found")]);
	expect(mock.requests.at(-1)).toMatchObject({
		verdict: "accepted",
		chosenBy: "memory",
		notes: ["no response gave out the value at /managedOrderToken"],
	});
	expect(JSON.stringify(mock.requests.at(-1)?.notes)).not.toContain("made-up");
});

test("knows a token that it gave out, until it is reset", async () => {
	const managedOrderToken = await generatedToken();
	expect(managedOrderToken).toEqual(expect.any(String));
	expect((await results("ord-1", managedOrderToken))[0]).toBe(200);
	mock.reset();
	expect((await results("ord-1", managedOrderToken))[0]).toBe(404);
});

/** The token of the first generated answer that has one, as it may be left out. */
async function generatedToken(): Promise<unknown> {
	for (let seed = 0; seed < 100; seed += 1) {
		const body = (await post("ord-1", before, { prefer: `code=200, dynamic=true, seed=${seed}` })) as Json;
		if (body.managedOrderToken !== undefined) return body.managedOrderToken;
	}
	return undefined;
}

test("knows every token of the contract's examples and triggers", async () => {
	const documented = scenarios.triggers.filter(({ pointer }) => pointer === "/managedOrderToken");
	expect(documented.length).toBeGreaterThan(4);
	for (const { value, example: name } of documented) {
		expect(await results("o", value)).toEqual([200, answer(name, "o")]);
	}
	expect((await results("o", example("three-ds-frictionless").managedOrderToken))[0]).toBe(200);
});

test("still asks for a request that keeps the contract before it asks for the token", async () => {
	expect((await results("ord-1", 7))[0]).toBe(400);
	expect((await results("ord-1", undefined))[0]).toBe(400);
	const made = { managedOrderToken: "made-up" };
	const preferred = await send(mock, made, { path: "/v3/orders/o/results", headers: { prefer: "code=503" } });
	expect(preferred.status).toBe(503);
});

test("forgets everything on reset", async () => {
	mock.use(fault.status(503));
	mock.decide("ord-1", "DECLINE");
	await post("ord-1", before);
	mock.reset();
	expect(mock.requests).toEqual([]);
	expect(await post("ord-1", after)).toEqual(answer("card-approved"));
	expect(mock.requests).toHaveLength(1);
	expect(mock.requests[0]).toMatchObject({ chosenBy: "default", notes: [expect.stringContaining("without")] });
});

test("remembers nothing without a scenario of the order", async () => {
	const forgetful = await createMock({ scenarios: { triggers: [] } });
	for (const body of [before, before, after]) {
		expect(await (await send(forgetful, body)).json()).toEqual(answer("card-approved"));
	}
	expect(forgetful.requests.at(-1)).toMatchObject({ chosenBy: "default", notes: [] });
	expect(forgetful.requests.at(-1)).not.toHaveProperty("orderId");
});

const { order: orderScenario, links: [link] = [] } = scenarios;
test.each<[string, Partial<Scenarios>]>([
	[
		'scenarios.order: no path of the document has the parameter "key"',
		{ order: { ...orderScenario, parameter: "key" } },
	],
	[
		'scenarios.links[0]: the document has no operation "Nope"; it has V3Order, V3OrderResults',
		{ links: link ? [{ ...link, to: { ...link.to, operationId: "Nope" } }] : [] },
	],
	[
		'scenarios.links[0]: pointer must be a JSON Pointer, which begins with a slash, got "token"',
		{ links: link ? [{ ...link, from: { ...link.from, pointer: "token" } }] : [] },
	],
	[
		"scenarios.links[0]: V3OrderResults has no response 410; it has 200, 400, 401, 404, 429, 500, 502, 503, 504",
		{ links: link ? [{ ...link, otherwise: 410 }] : [] },
	],
])("refuses scenarios that do not fit: %s", async (message, change) => {
	await expect(createMock({ scenarios: { ...scenarios, ...change } })).rejects.toThrow(message);
});
