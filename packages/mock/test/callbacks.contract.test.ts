import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { createMock } from "../src/index.ts";
import { documentOf, json, post } from "./small-documents.ts";

/** A host with its URL, and the next request that it gets, with the body. */
async function hostOf(): Promise<{ url: string; next: () => Promise<[IncomingMessage, string]> }> {
	const host = createServer();
	onTestFinished(() => void host.close());
	await once(host.listen(0, "127.0.0.1"), "listening");
	const next = async (): Promise<[IncomingMessage, string]> => {
		const [request, response] = await once(host, "request");
		const body = (await request.toArray()).join("");
		response.end();
		return [request, body];
	};
	return { url: `http://127.0.0.1:${Object(host.address()).port}`, next };
}

const done = { type: "object", required: ["state"], properties: { state: { enum: ["done"] } } };

/** A document whose operation calls back the address in its request. */
function calling(schema: unknown, more: object = {}) {
	const back = {
		parameters: [{ in: "header", name: "x-kind", required: true, schema: { const: "news" } }],
		requestBody: { content: json(schema, more) },
		responses: { 204: { description: "Noted." } },
	};
	const operation = {
		operationId: "A",
		requestBody: { content: json({ type: "object" }) },
		callbacks: { told: { "{$request.body#/address}": { put: back } } },
		responses: { 202: { description: "Begun." } },
	};
	return documentOf({ "/a": { post: operation } });
}

test.each<[string, object, object]>([
	["an example", { example: { state: "done", by: "robin" } }, { state: "done", by: "robin" }],
	["a sample", {}, { state: "done" }],
])("calls back the address in the request with %s", async (_, more, body) => {
	const { url, next } = await hostOf();
	const mock = await createMock({ document: calling(done, more) });
	const called = next();
	expect((await post(mock, { address: `${url}/told` })).status).toBe(202);
	const [{ method, url: path, headers }, text] = await called;
	expect(Object.keys(headers).filter((name) => /^\d+$/.test(name))).toEqual([]);
	expect([method, path, headers["content-type"]]).toEqual(["PUT", "/told", "application/json"]);
	expect(JSON.parse(text)).toEqual(body);
});

test("calls back for each request, also for one that is like one before", async () => {
	const { url, next } = await hostOf();
	const mock = await createMock({ document: calling(done) });
	for (let count = 0; count < 2; count += 1) {
		const called = next();
		await post(mock, { address: `${url}/${count}` });
		expect((await called)[0].url).toBe(`/${count}`);
	}
});

test.each([
	["a request that does not say where", { other: 1 }],
	["an address that is none", { address: "nowhere" }],
	["an address where nobody listens", { address: "http://127.0.0.1:9/" }],
])("answers %s as any other", async (_, body) => {
	const mock = await createMock({ document: calling(done) });
	expect((await post(mock, body)).status).toBe(202);
	expect(mock.requests.at(-1)).toMatchObject({ verdict: "accepted", notes: [] });
});

test("calls back without a body that cannot be made", async () => {
	const { url, next } = await hostOf();
	const mock = await createMock({ document: calling({ $ref: "#/components/schemas/Nowhere" }) });
	const called = next();
	await post(mock, { address: url });
	expect((await called)[1]).toBe("");
});
