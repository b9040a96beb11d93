import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock, fault, type Mock } from "../src/index.ts";
import { credentials, order } from "./support.ts";

let mock: Mock;
let url: string;
beforeAll(async () => {
	mock = await createMock();
	url = `${await mock.listen()}/v3/orders/ord-1`;
});
afterAll(() => mock.close());

const headers = { ...credentials, "content-type": "application/json" };

function cors(response: Response): Record<string, string> {
	return Object.fromEntries([...response.headers].filter(([name]) => name.startsWith("access-control-")));
}

test.each(["https://example.com", "http://127.0.0.1:8080", "null"])(
	"lets a page of the origin %s send the headers of the contract",
	async (origin) => {
		const asked = Object.keys(headers).sort().join(",");
		const before = mock.requests.length;
		const response = await fetch(url, {
			method: "OPTIONS",
			headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": asked },
		});
		expect([response.status, await response.text()]).toEqual([204, ""]);
		expect(cors(response)).toEqual({
			"access-control-allow-origin": "*",
			"access-control-allow-methods": "POST",
			"access-control-allow-headers": asked,
			"access-control-expose-headers": "*",
		});
		expect(mock.requests).toHaveLength(before);
	},
);

test("lets a public page reach this machine when its browser asks for that", async () => {
	const response = await fetch(url, {
		method: "OPTIONS",
		headers: {
			origin: "https://example.com",
			"access-control-request-method": "POST",
			"access-control-request-private-network": "true",
		},
	});
	expect(cors(response)).toMatchObject({ "access-control-allow-private-network": "true" });
	expect(cors(response)).not.toHaveProperty("access-control-allow-headers");
});

test.each([
	["an approval", 200, order(), {}],
	["a refusal", 400, order("/payment"), {}],
	["missing credentials", 401, order(), { authorization: "" }],
	["a fault", 503, order(), { prefer: "fault=status" }],
	["a fault on the way", 200, order(), { prefer: "fault=drip; ms=1" }],
	["a preference that cannot be read", 422, order(), { prefer: "code=soon" }],
])("lets a page read %s with all headers", async (_, status, body, more) => {
	const init = { method: "POST", headers: { ...headers, ...more, origin: "null" }, body: JSON.stringify(body) };
	const response = await fetch(url, init);
	expect(response.status).toBe(status);
	expect(cors(response)).toEqual({ "access-control-allow-origin": "*", "access-control-expose-headers": "*" });
});

test("says nothing of it to a client that is no page", async () => {
	const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(order()) });
	expect(cors(response)).toEqual({});
});

test.each([
	["without an origin", { "access-control-request-method": "POST" }],
	["of a page that asks for no method", { origin: "https://example.com" }],
])("answers OPTIONS %s as any method that is not documented", async (_, given) => {
	const response = await fetch(url, { method: "OPTIONS", headers: given });
	expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
	expect(mock.requests.at(-1)).toMatchObject({ method: "OPTIONS", status: 405 });
});

test("does not let a page send to a path that is not in the contract", async () => {
	const asking = { origin: "https://example.com", "access-control-request-method": "POST" };
	expect((await fetch(`${mock.url}/v9`, { method: "OPTIONS", headers: asking })).status).toBe(404);
});

test("lets no fault strike the question of a browser", async () => {
	await using other = await createMock();
	other.use(fault.status(503).times(1));
	const asking = { origin: "https://example.com", "access-control-request-method": "POST" };
	const path = `${other.url}/v3/orders/ord-1`;
	expect((await other.fetch(path, { method: "OPTIONS", headers: asking })).status).toBe(204);
	expect((await other.fetch(path, { method: "POST", headers, body: JSON.stringify(order()) })).status).toBe(503);
});
