import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bundledDocument } from "../src/contract/bundle.ts";
import { createMock, readDocument } from "../src/index.ts";
import { ask, documentOf, violationsOf } from "./small-documents.ts";

const json = { "content-type": "application/json" };
const token = { authorization: "Bearer any" };

function fileOf(name: string): string {
	return fileURLToPath(new URL(`documents/${name}`, import.meta.url));
}

describe("a pet shop in OpenAPI 3.0 and several files", async () => {
	const mock = await createMock({ document: await readDocument(fileOf("pets/openapi.yaml")) });
	const post = (body: unknown, headers: Record<string, string> = {}) =>
		ask(mock, "/pets", { method: "POST", headers: { ...token, ...json, ...headers }, body: JSON.stringify(body) });

	test("answers with its examples", async () => {
		expect(await ask(mock, "/pets", { headers: token })).toMatchObject({ status: 200, body: [{ name: "Rex" }] });
		expect(await post({ name: "Rex" })).toMatchObject({ status: 201, body: { id: 1, name: "Rex", tag: "small" } });
		expect(await ask(mock, "/pets/3", { method: "DELETE" })).toMatchObject({ status: 204, body: undefined });
	});

	test("takes a fixed path before one with a parameter", async () => {
		expect((await ask(mock, "/pets/mine", { headers: token })).body).toEqual({ id: 7, name: "Own" });
		expect(mock.requests.at(-1)?.operationId).toBe("myPet");
	});

	test.each([
		["/pets?limit=0", "query /limit exclusiveMinimum"],
		["/pets?limit=101", "query /limit maximum"],
		["/pets?limit=ten", "query /limit type"],
		["/pets?tags=small&tags=huge", "query /tags/1 enum"],
		["/pets/rex", "path /id type"],
	])("refuses %s", async (path, violation) => {
		expect((await ask(mock, path, { headers: token })).status).toBeGreaterThanOrEqual(400);
		expect(violationsOf(mock)).toEqual([violation]);
	});

	test.each([
		[{ name: "Rex", tag: null, secret: "s" }, []],
		[{ name: "Rex", parent: { name: "Old" } }, []],
		[{ name: "rex" }, ["body /name pattern"]],
		[{}, ["body /name required"]],
		[{ name: "Rex", tag: "huge" }, ["body /tag enum"]],
		[{ name: "Rex", parent: { name: null } }, ["body /parent/name type"]],
	])("judges the pet %j: nullable, readOnly, and a schema that contains itself", async (pet, violations) => {
		await post(pet);
		expect(violationsOf(mock)).toEqual(violations);
	});

	test("judges a pet to its last parent", async () => {
		let pet: object = { name: "rex" };
		for (let level = 1; level < 200; level += 1) pet = { name: "Rex", parent: pet };
		await post(pet);
		expect(violationsOf(mock)).toEqual([`body ${"/parent".repeat(199)}/name pattern`]);
		await post({ name: "Rex", parent: pet });
		expect(violationsOf(mock)).toEqual(["body  json"]);
	});

	test("generates the answer to a refusal, from a range of statuses, so that it keeps its schema", async () => {
		const { status, body } = await post({});
		expect(status).toBe(422);
		expect(body).toEqual({ code: expect.any(Number) });
		expect(Number(Object(body).code)).toBeGreaterThanOrEqual(400);
	});

	test("generates an answer where there is no example, with a pattern that has to be met", async () => {
		const { status, body } = await ask(mock, "/pets/3", { headers: token });
		expect(status).toBe(200);
		expect(body).toMatchObject({ id: expect.any(Number), name: expect.stringMatching(/^[A-Z][a-z]+$/) });
	});

	test.each([503, 404, 418])("gives the status %i by the default response", async (code) => {
		const { status, body } = await ask(mock, "/pets/3", { headers: { ...token, prefer: `code=${code}` } });
		expect(status).toBe(code);
		expect(body).toEqual({ code: expect.any(Number) });
	});

	test("asks for the token as the document says", async () => {
		const { status, headers } = await ask(mock, "/pets");
		expect(status).toBe(401);
		expect(headers.get("www-authenticate")).toBe('Bearer realm="mock"');
		expect(violationsOf(mock)).toEqual(["header /authorization security"]);
	});

	test("names the file and the line that a request breaks", async () => {
		const { body } = await post({ name: "rex" }, { prefer: "errors=detail" });
		expect(body).toMatchObject({ violations: [{ pointer: "/name", rule: "pattern", spec: "schemas/Pet.yaml:11" }] });
		const limit = await ask(mock, "/pets?limit=0", { headers: { ...token, prefer: "errors=detail" } });
		expect(limit.body).toMatchObject({ violations: [{ spec: "openapi.yaml:18" }] });
	});
});

describe("deliveries in OpenAPI 3.1, with a webhook and without credentials", async () => {
	const mock = await createMock({ document: await readDocument(fileOf("hooks.yaml")) });
	const post = (body: string, headers: Record<string, string> = json) =>
		ask(mock, "/deliveries", { method: "POST", headers, body });

	test("answers with its examples and headers", async () => {
		const { status, body, headers } = await post('{"to":{"kind":"door","street":"Main Street"},"on":"2026-11-22"}');
		expect(status).toBe(200);
		expect(body).toEqual({ to: { kind: "shop", number: 1 }, on: null });
		expect(headers.get("x-delivery")).toBe("7");
	});

	test.each([
		['{"to":{"kind":"shop","number":"1"}}', "body /to/number type"],
		['{"to":{"kind":"door"}}', "body /to/street required"],
		['{"to":{"kind":"roof","number":1}}', "body /to/kind const"],
		['{"to":{"kind":"shop","number":1},"on":"today"}', "body /on format"],
		["0", "body  type"],
	])("refuses %s", async (body, violation) => {
		expect((await post(body)).status).toBe(422);
		expect(violationsOf(mock)).toEqual([violation]);
	});

	test("reads a form, and numbers and JSON in its fields", async () => {
		const form = new FormData();
		form.set("weight", "heavy");
		form.set("address", '{"city":"Ghent"}');
		await ask(mock, "/deliveries", { method: "POST", body: form });
		expect(violationsOf(mock).sort()).toEqual(["body /label required", "body /weight type"]);
		form.set("label", "a");
		form.set("weight", "3");
		await ask(mock, "/deliveries", { method: "POST", body: form });
		expect(violationsOf(mock)).toEqual([]);
		form.set("address", "{}");
		await ask(mock, "/deliveries", { method: "POST", body: form });
		expect(violationsOf(mock)).toEqual(["body /address/city required"]);
		await post("--x\r\n", { "content-type": "multipart/form-data; boundary=y" });
		expect(violationsOf(mock)).toEqual(["body  form"]);
	});

	test("reads text", async () => {
		const text = { "content-type": "text/plain; charset=utf-8" };
		expect((await post("short", text)).status).toBe(200);
		expect((await post("much too long", text)).status).toBe(422);
		expect(violationsOf(mock)).toEqual(["body  maxLength"]);
	});

	test("can do without a body", async () => {
		expect((await ask(mock, "/deliveries", { method: "POST" })).status).toBe(200);
	});

	test.each([
		["dynamic=true", 200],
		["code=404, dynamic=true", 404],
		["code=404", 404],
		["dynamic=true, seed=4", 200],
	])("generates with Prefer: %s", async (prefer, expected) => {
		const { status, body } = await post('{"to":{"kind":"shop","number":1}}', { ...json, prefer });
		expect(status).toBe(expected);
		if (status === 404) expect(String(Object(body).title).length).toBeGreaterThanOrEqual(3);
		else expect(["shop", "door"]).toContain(Object(body).to.kind);
	});
});

test("finds nothing wrong with the bundled contract, whose own start does not check it", async () => {
	const mock = await createMock({ document: structuredClone(bundledDocument()), strictDocument: true });
	expect(mock.warnings).toEqual([]);
});

test("follows a reference that is written with percent signs", async () => {
	const content = { "application/json": { examples: { busy: { value: { reason: "busy" } } } } };
	const get = { responses: { 200: { description: "A pet." }, 503: { description: "Busy.", content } } };
	const reference = { $ref: "#/paths/~1pets~1%7Bid%7D/get/responses/503" };
	const paths = { "/pets/{id}": { get }, "/pets": { get: { responses: { ...get.responses, 503: reference } } } };
	const mock = await createMock({ document: documentOf(paths) });
	const headers = { prefer: "fault=status; status=503" };
	expect((await ask(mock, "/pets", { headers })).body).toEqual({ reason: "busy" });
});
