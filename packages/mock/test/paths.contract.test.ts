import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { createMock, fault } from "../src/index.ts";
import { ask, documentOf, json, violationsOf } from "./small-documents.ts";

const ok = { 200: { description: "ok" } };
const operation = (operationId: string) => ({ operationId, responses: ok });
const idParameter = [{ in: "path", name: "id", required: true, schema: { type: "integer" } }];

describe("a path", async () => {
	const paths = {
		"/pets/{id}": { get: operation("One"), put: operation("Put") },
		"/pets/mine": { get: operation("Mine") },
		"/pets/{id}.{format}": { get: operation("Written") },
		"/pets/cover.{format}": { get: operation("Cover") },
		"/pets/{id}/toys/": { get: operation("Toys") },
		"/pets/{from}-{to}/visits": { get: operation("Visits") },
		"/a b": { get: operation("Blank") },
		"/search?kind=a": { get: operation("KindA") },
		"/search": { get: operation("Search") },
		"/nameless/{a}/of": { get: { responses: ok }, post: { responses: ok } },
	};
	const mock = await createMock({ document: documentOf(paths) });
	const routed = async (path: string) => {
		await ask(mock, path);
		return mock.requests.at(-1)?.operationId;
	};

	test.each([
		["/pets/7", "One"],
		["/pets/mine", "Mine"],
		["/pets/a.json", "Written"],
		["/pets/cover.png", "Cover"],
		["/pets/7/toys/", "Toys"],
		["/pets/7/toys", undefined],
		["/pets/7/", undefined],
		["/pets/1-2/visits", "Visits"],
		["/pets/1/visits", undefined],
		["/a%20b", "Blank"],
		["/search?kind=a", "KindA"],
		["/search?x=1&kind=a", "KindA"],
		["/search?kind=b", "Search"],
		["/nameless/x/of", "get:nameless.{a}.of"],
	])("%s is for the operation %s", async (path, operationId) => {
		expect(await routed(path)).toBe(operationId);
	});

	test("of several templates is allowed the methods of each", async () => {
		const { status, headers } = await ask(mock, "/pets/mine", { method: "DELETE" });
		expect([status, headers.get("allow")]).toEqual([405, "GET, PUT"]);
		// The method of another template that takes the path is served by that one.
		expect((await ask(mock, "/pets/mine", { method: "PUT" })).status).toBe(200);
		expect(mock.requests.at(-1)?.operationId).toBe("Put");
	});

	test("of an operation without an id has one that faults can name", async () => {
		mock.use(fault.status(503).on("post:nameless.{a}.of").times(1));
		expect((await ask(mock, "/nameless/x/of")).status).toBe(200);
		expect((await ask(mock, "/nameless/x/of", { method: "POST" })).status).toBe(503);
		expect(mock.requests.at(-1)).toMatchObject({ operationId: "post:nameless.{a}.of", fault: "status" });
		expect(() => mock.use(fault.status(503).on("Nope"))).toThrow(/; it has One, Put, .*, get:nameless\.\{a\}\.of, /);
	});
});

describe("servers", async () => {
	const servers = [
		{ url: "https://api.example.com/v1/" },
		{ url: "/{version}/api", variables: { version: { default: "v2", enum: ["v2", "v3"] } } },
	];
	const paths = {
		"/orders/{id}": { get: { ...operation("Order"), parameters: idParameter } },
		"/own": { servers: [{ url: "https://other.example.com/own-base" }], get: operation("Own") },
	};
	const mock = await createMock({ document: documentOf(paths, { servers }) });

	test.each([
		["/orders/7", "Order"],
		["/v1/orders/7", "Order"],
		["/v2/api/orders/7", "Order"],
		["/v3/api/orders/7", "Order"],
		["/own-base/own", "Own"],
		["/v9/orders/7", undefined],
		["/v1", undefined],
		["/v1x/orders/7", undefined],
	])("let %s through to the operation %s", async (path, operationId) => {
		expect((await ask(mock, path)).status).toBe(operationId === undefined ? 404 : 200);
		expect(mock.requests.at(-1)?.operationId).toBe(operationId);
	});

	test("do not keep a path from being judged", async () => {
		expect((await ask(mock, "/v1/orders/a")).status).toBe(422);
		expect(violationsOf(mock)).toEqual(["path /id type"]);
		expect((await ask(mock, "/v1/orders/7", { method: "PUT" })).headers.get("allow")).toBe("GET");
	});
});

describe("GET with a documented body", async () => {
	const requestBody = { required: true, content: json({ type: "object", required: ["a"] }) };
	const paths = { "/a": { get: { ...operation("A"), requestBody } } };
	const mock = await createMock({ document: documentOf(paths), strictDocument: true });

	test("is answered without one, as `fetch` sends none", async () => {
		expect((await ask(mock)).status).toBe(200);
		expect(mock.requests.at(-1)).toMatchObject({ verdict: "accepted", violations: [] });
	});

	test("is answered with one on a port, and so is the next request of the connection", async () => {
		const url = await mock.listen();
		for (let count = 0; count < 2; count += 1) {
			const headers = { "content-type": "application/json", "content-length": 2 };
			const sent = request(`${url}/a`, { method: "GET", headers }).end("{}");
			const [response] = await once(sent, "response");
			response.resume();
			expect(response.statusCode).toBe(200);
		}
		await mock.close();
	});
});
