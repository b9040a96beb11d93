import { expect, test } from "vitest";
import { createMock, type Scenarios } from "../src/index.ts";
import { answer, lastViolations, order, scenarios, send } from "./support.ts";

const lenient = await createMock({ profile: "lenient" });
const without = order("/totalAmount", { amountLocalCurrency: "1" });

test.each([
	["a missing payment", order("/payment"), "/payment"],
	["an amount without its currency", without, "/totalAmount/currency"],
	["null in an optional member", order("/accountOwner/accountId", null), "/accountOwner/accountId"],
	["null in the place of an optional object", order("/primaryRecipient", null), "/primaryRecipient"],
])("lets pass %s, and notes it", async (_, body, pointer) => {
	const response = await send(lenient, body);
	expect(response.status).toBe(200);
	expect(await response.json()).toEqual(answer("card-approved", String(body.orderId)));
	expect(lastViolations(lenient)).toMatchObject([{ pointer }]);
	expect(lenient.requests.at(-1)).toMatchObject({ status: 200, verdict: "accepted" });
	expect(JSON.parse(response.headers.get("sl-violations") ?? "")).toMatchObject([{ severity: "Warning" }]);
});

test.each([
	["a value of the wrong type", order("/orderId", 7), "/orderId"],
	["an unknown step", order("/authorizationStep", "LATER"), "/authorizationStep"],
	["null in a required member", order("/orderId", null), "/orderId"],
	["null in a required member further down", order("/accountOwner/email", null), "/accountOwner/email"],
	["a list in the place of the order", [], ""],
	["a missing body", undefined, ""],
	["a body that is no JSON", "{", ""],
])("still refuses %s", async (_, body, pointer) => {
	const response = await send(lenient, body);
	expect(response.status).toBe(400);
	expect(lastViolations(lenient)).toMatchObject([{ pointer }]);
	expect(JSON.parse(response.headers.get("sl-violations") ?? "")).toMatchObject([{ severity: "Error" }]);
});

test("still refuses what is let pass together with what is not", async () => {
	expect((await send(lenient, { ...order("/payment"), orderId: 7 })).status).toBe(400);
	expect(lastViolations(lenient)).toHaveLength(2);
});

test("still asks for credentials and headers", async () => {
	expect((await send(lenient, order("/payment"), { headers: { authorization: undefined } })).status).toBe(401);
	expect((await send(lenient, order(), { headers: { "api-version": undefined } })).status).toBe(400);
});

test("gives an incomplete order the answer that it triggers", async () => {
	const body = { ...order("/accountOwner/email", "decline@forter.com"), payment: undefined };
	expect(await (await send(lenient, body)).json()).toMatchObject({ forterDecision: "DECLINE" });
});

test("lets pass nothing by default, and only what the scenarios say", async () => {
	const strict = await createMock({ profile: "strict" });
	expect((await send(strict, order("/payment"))).status).toBe(400);
	const some: Scenarios = { ...scenarios, lenient: { rules: ["enum"] } };
	const own = await createMock({ profile: "lenient", scenarios: some });
	expect((await send(own, order("/authorizationStep", "LATER"))).status).toBe(200);
	expect((await send(own, order("/payment"))).status).toBe(400);
	expect((await send(own, order("/accountOwner/accountId", null))).status).toBe(400);
});

test("says that it does not know what to let pass", async () => {
	const { lenient: _, ...silent } = scenarios;
	await expect(createMock({ profile: "lenient", scenarios: silent })).rejects.toThrow(/give `scenarios\.lenient`$/);
});

test("refuses a profile that does not exist", async () => {
	const options = JSON.parse('{"profile":"loose"}');
	await expect(createMock(options)).rejects.toThrow('profile must be strict or lenient, got "loose"');
});

test("refuses an option that it does not have", async () => {
	const options: object = { profil: "lenient" };
	await expect(createMock(options)).rejects.toThrow(
		'createMock has no option "profil"; it has document, scenarios, profile, apiKey, siteId, strictDocument, onRequest',
	);
});
