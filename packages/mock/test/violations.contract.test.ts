import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, example, lastViolations, order, send } from "./support.ts";

const mock = await createMock();

test.each([
	["a missing payment", order("/payment"), "/payment", "required", "is required"],
	["a missing nested name", order("/cartItems/0/basicItemData/name"), "/cartItems/0/basicItemData/name", "required"],
	[
		"a bad currency",
		order("/payment/0/amount", { amountLocalCurrency: "1", currency: "eur" }),
		"/payment/0/amount/currency",
		"pattern",
		'must match pattern "^[A-Z]{3}$"',
		"a string of 3",
	],
	[
		"a number for an amount",
		order("/totalAmount/amountUSD", 84.9),
		"/totalAmount/amountUSD",
		"type",
		"must be string or null",
		"a number",
	],
	[
		"an unknown step",
		order("/authorizationStep", "LATER"),
		"/authorizationStep",
		"enum",
		/PRE_AUTHORIZATION, POST_AUTHORIZATION/,
		'"LATER"',
	],
	[
		"an amount without its currency",
		order("/totalAmount", { amountLocalCurrency: "1" }),
		"/totalAmount/currency",
		"dependentRequired",
		"is required when amountLocalCurrency is present",
	],
	[
		"a tokenized card without its token",
		order("/payment/0", { tokenizedCard: {} }),
		"/payment/0/tokenizedCard/token",
		"required",
	],
	[
		"an e-mail that is none",
		order("/accountOwner/email", "robin at example"),
		"/accountOwner/email",
		"format",
		/email/,
		"a string of 16",
	],
	["null where it is not allowed", order("/orderId", null), "/orderId", "type", "must be string", "null"],
	[
		"an address that is no IP (anyOf)",
		order("/connectionInformation/customerIP", "nowhere"),
		"/connectionInformation/customerIP",
		"format",
		'must match format "ipv4" or "ipv6"',
		"a string of 7",
	],
	[
		"a number as an IP (anyOf)",
		order("/connectionInformation/customerIP", 7),
		"/connectionInformation/customerIP",
		"type",
		"must be string",
		"a number",
	],
	[
		"an incomplete discount (anyOf with null)",
		order("/totalDiscount", {}),
		"/totalDiscount/couponCodeUsed",
		"required",
	],
	[
		"a bad coupon (anyOf with null)",
		order("/totalDiscount", { couponCodeUsed: 5 }),
		"/totalDiscount/couponCodeUsed",
		"type",
	],
	[
		"a text as a discount (anyOf with null)",
		order("/totalDiscount", "no"),
		"/totalDiscount",
		"type",
		"must be object or null",
	],
	[
		"a web order without a connection (if and else)",
		order("/connectionInformation"),
		"/connectionInformation",
		"required",
	],
	["a list as an order", [], "", "type", "must be object", "an array of 0"],
])("points at %s", async (_, body, pointer, rule, message?: string | RegExp, received?: string) => {
	const response = await send(mock, body);
	expect(response.status).toBe(400);
	expect(await response.json()).toEqual(answer("invalid-request"));
	const [violation, ...more] = mock.requests.at(-1)?.violations ?? [];
	expect(more).toEqual([]);
	expect(violation).toMatchObject({ in: "body", pointer, rule });
	if (message !== undefined) expect(violation?.message).toMatch(message);
	if (received !== undefined) expect(violation?.received).toBe(received);
});

test("accepts a telephone order without a connection", async () => {
	expect((await send(mock, example("phone-order-approved"))).status).toBe(200);
});

test("reports each of several faults once", async () => {
	const body = { ...order("/payment"), orderId: 7, totalDiscount: {}, connectionInformation: undefined };
	await send(mock, body);
	const pointers = mock.requests
		.at(-1)
		?.violations.map(({ pointer }) => pointer)
		.sort();
	expect(pointers).toEqual(["/connectionInformation", "/orderId", "/payment", "/totalDiscount/couponCodeUsed"]);
});

test("points at the token that the results need", async () => {
	expect((await send(mock, {}, { path: "/v3/orders/ord-1/results" })).status).toBe(400);
	expect(lastViolations(mock)).toEqual([
		{
			in: "body",
			pointer: "/managedOrderToken",
			rule: "required",
			message: "is required",
			schema: "/components/schemas/ResultsRequest/required",
		},
	]);
});

test("points at a header that is missing", async () => {
	expect((await send(mock, order(), { headers: { "api-version": undefined } })).status).toBe(400);
	expect(lastViolations(mock)).toEqual([
		{
			in: "header",
			pointer: "/api-version",
			rule: "required",
			message: "is required",
			schema: "/components/parameters/ApiVersion/required",
		},
	]);
});

test("says which content type is accepted", async () => {
	const response = await send(mock, order(), { headers: { "content-type": "text/plain" } });
	expect(response.status).toBe(415);
	expect(response.headers.get("accept")).toBe("application/json");
	expect(lastViolations(mock)).toEqual([
		{
			in: "header",
			pointer: "/content-type",
			rule: "content-type",
			message: "must be one of application/json",
			received: "text/plain",
			schema: "/paths/~1v3~1orders~1{id}/post/requestBody/content",
		},
	]);
});

test("asks for the body that is missing", async () => {
	expect((await send(mock, undefined)).status).toBe(400);
	expect(lastViolations(mock)).toEqual([
		{
			in: "body",
			pointer: "",
			rule: "required",
			message: "is required",
			schema: "/paths/~1v3~1orders~1{id}/post/requestBody/required",
		},
	]);
});

test("writes the header sl-violations as Prism's HTTP server does", async () => {
	const response = await send(mock, order("/payment/0/amount", { amountLocalCurrency: "1", currency: "eur" }));
	expect(JSON.parse(response.headers.get("sl-violations") ?? "")).toEqual([
		{
			location: ["request", "body", "payment", "0", "amount", "currency"],
			severity: "Error",
			code: "pattern",
			message: 'Request body property payment.0.amount.currency must match pattern "^[A-Z]{3}$"',
		},
	]);
});

test.each([
	["robin.secret@example.com", "/orderType"],
	["robin.secret@example.com", "/totalAmount"],
	["4111111111111111", "/payment/0/creditCard/bin"],
	[4111111111111111, "/payment/0/creditCard/bin"],
	["4111111111111111", "/authorizationStep"],
])("does not repeat %s when it stands at %s", async (value, pointer) => {
	const response = await send(mock, order(pointer, pointer === "/orderType" ? [value] : value));
	const told = `${response.headers.get("sl-violations")} ${JSON.stringify(lastViolations(mock))}`;
	expect(lastViolations(mock)).toHaveLength(1);
	expect(told).not.toContain(String(value));
});

test("does not repeat an address that is the name of a member", async () => {
	const schema = { type: "object", additionalProperties: { type: "integer" } };
	const post = {
		requestBody: { content: { "application/json": { schema } } },
		responses: { 200: { description: "Taken." } },
	};
	await using other = await createMock({
		document: { openapi: "3.1.0", info: { title: "Visits", version: "1" }, paths: { "/visits": { post } } },
	});
	const response = await other.fetch(`${other.url}/visits`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ "robin@example.com": "often" }),
	});
	expect(lastViolations(other)).toMatchObject([{ pointer: "/<e-mail>", rule: "type" }]);
	expect(`${response.headers.get("sl-violations")} ${await response.text()}`).not.toContain("robin");
});
