import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, lastViolations, order, send } from "./support.ts";

const mock = await createMock();

test("answers malformed JSON with the documented 400 and says where it breaks", async () => {
	const response = await send(mock, '{\n  "orderId": "ord-1",\n  "orderType" "WEB"\n}');
	expect(response.status).toBe(400);
	expect(await response.json()).toEqual(answer("invalid-request"));
	expect(response.headers.get("sl-violations")).toContain("line 3, column 15");
	expect(lastViolations(mock)).toEqual([
		{
			in: "body",
			pointer: "",
			rule: "json",
			message: "must be valid JSON: expected a colon at line 3, column 15",
		},
	]);
	expect(mock.requests.at(-1)?.body).toBe('{\n  "orderId": "ord-1",\n  "orderType" "WEB"\n}');
});

test("does not repeat the text around the fault", async () => {
	const response = await send(mock, '{"accountOwner": {"email": robin@example.com}}');
	expect(`${response.headers.get("sl-violations")}${JSON.stringify(lastViolations(mock))}`).not.toContain("robin");
});

test("asks for credentials before it judges the JSON", async () => {
	expect((await send(mock, "{", { headers: { authorization: undefined } })).status).toBe(401);
});

test("takes a body without a content type for JSON", async () => {
	const body = new TextEncoder().encode(JSON.stringify(order()));
	const headers = { authorization: `Basic ${btoa("k:")}`, "x-forter-siteid": "demo", "api-version": "10.1" };
	expect((await mock.fetch(`${mock.url}/v3/orders/o`, { method: "POST", headers, body })).status).toBe(200);
});
