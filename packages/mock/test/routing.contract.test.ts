import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { answer, order, responseExample, send } from "./support.ts";

const mock = await createMock();
const problemType = "application/problem+json";

test.each(["https://8b47c6d423ba.api.forter-secure.com", "https://api.forter-secure.com", "http://localhost:1"])(
	"answers under %s",
	async (base) => {
		expect((await send(mock, order(), { base })).status).toBe(200);
	},
);

test.each(["/", "/v3/orders", "/v3/orders/a/b/c", "/v2/orders/a", "//"])("answers 404 for %s", async (path) => {
	const response = await send(mock, order(), { path });
	expect(response.status).toBe(404);
	expect(response.headers.get("content-type")).toBe(problemType);
	const title = "The document has no path that the request is for";
	expect(await response.json()).toEqual({ type: "about:blank", title, status: 404 });
	expect(mock.requests.at(-1)).toMatchObject({ path, status: 404, violations: [] });
	expect(mock.requests.at(-1)).not.toHaveProperty("operationId");
});

test.each(["GET", "PUT", "DELETE", "OPTIONS"])("answers 405 for %s and says what is allowed", async (method) => {
	const response = await send(mock, undefined, { method });
	expect(response.status).toBe(405);
	expect(response.headers.get("allow")).toBe("POST");
	expect(response.headers.get("content-type")).toBe(problemType);
	const title = "The document has this path for POST only";
	expect(await response.json()).toEqual({ type: "about:blank", title, status: 405 });
});

test.each(["a%2Fb", "%E0%A4%A", "a.b", "a;b", "%20", "ünï"])("answers an order id such as %s", async (id) => {
	const { status } = await send(mock, order(), { path: `/v3/orders/${id}` });
	expect([200, 400]).toContain(status);
});

test("gives the response that Prefer asks for, whatever the trigger", async () => {
	const declined = order("/accountOwner/email", "decline@forter.com");
	const prefer = (value: string) => send(mock, declined, { headers: { prefer: value } });
	expect((await prefer("code=503")).status).toBe(503);
	expect(await (await prefer("example=card-not-reviewed")).json()).toEqual(responseExample("card-not-reviewed"));
	expect(await (await prefer('code=200; example="paypal-approved"')).json()).toEqual(
		responseExample("paypal-approved"),
	);
	expect(await (await prefer("return=minimal")).json()).toEqual(answer("card-declined"));
	expect((await prefer("dynamic=true")).status).toBe(200);
});

test.each([
	["code=abc", 422, "Prefer: code must be a status from 200 to 599, such as code=503"],
	["code=101", 422, "Prefer: code must be a status from 200 to 599, such as code=503"],
	["dynamic=maybe", 422, "Prefer: dynamic must be true or false"],
	["example=no-such", 404, undefined],
	["code=418", 404, undefined],
	["code=200, example=no-such", 404, undefined],
])("says that Prefer: %s cannot be met", async (prefer, status, title) => {
	const response = await send(mock, order(), { headers: { prefer } });
	expect(response.status).toBe(status);
	expect(response.headers.get("content-type")).toBe(problemType);
	if (title !== undefined) expect(await response.json()).toMatchObject({ title });
});

test("answers 406 when no documented type is acceptable", async () => {
	expect((await send(mock, order(), { headers: { accept: "text/html" } })).status).toBe(406);
});

test.each([
	["accept", "nonsense"],
	["content-type", "nonsense"],
])("answers 4xx for a header %s that cannot be read", async (name, value) => {
	const { status } = await send(mock, order(), { headers: { [name]: value } });
	expect(status).toBeGreaterThanOrEqual(400);
	expect(status).toBeLessThan(500);
});

test("refuses a broken body even where the operation can do without one", async () => {
	const requestBody = { content: { "application/json": { schema: { type: "object" } } } };
	const post = { operationId: "Note", requestBody, responses: { 204: { description: "Noted." } } };
	const other = await createMock({
		document: { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: { "/notes": { post } } },
	});
	expect((await send(other, undefined, { path: "/notes" })).status).toBe(204);
	expect((await send(other, "{", { path: "/notes" })).status).toBe(400);
	expect(other.requests.at(-1)?.violations).toMatchObject([{ rule: "json" }]);
});
