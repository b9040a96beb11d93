import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { bundledDocument } from "../src/document/bundle.ts";
import { createMock, type Mock, type OpenApiDocument, readDocument } from "../src/index.ts";

const json = { "content-type": "application/json" };
const token = { authorization: "Bearer any" };

function fileOf(name: string): string {
	return fileURLToPath(new URL(`documents/${name}`, import.meta.url));
}

interface Answer {
	readonly status: number;
	readonly body: unknown;
	readonly headers: Headers;
}

async function ask(mock: Mock, path: string, init: RequestInit = {}): Promise<Answer> {
	const response = await mock.fetch(`${mock.url}${path}`, init);
	const text = await response.text();
	return { status: response.status, body: text === "" ? undefined : JSON.parse(text), headers: response.headers };
}

function violationsOf(mock: Mock): string[] {
	return (mock.requests.at(-1)?.violations ?? []).map(({ in: where, pointer, rule }) => `${where} ${pointer} ${rule}`);
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

describe("a document that cannot be served", () => {
	const base = { openapi: "3.1.0", info: { title: "t", version: "1" } };
	const paths = { "/a": { get: { operationId: "A", responses: { 200: { description: "ok" } } } } };
	const answering = (content: object) => ({
		...base,
		paths: {
			"/a": {
				get: { operationId: "A", responses: { 200: { description: "ok", content: { "application/json": content } } } },
			},
		},
	});

	test.each<[string, OpenApiDocument, RegExp]>([
		[
			"no document",
			{ hello: "world" },
			/^document must be an OpenAPI 3 document, of version 3\.0 or 3\.1, got a document without `openapi`$/,
		],
		["Swagger", { swagger: "2.0", paths }, /got swagger 2\.0$/],
		["a later version", { ...base, openapi: "4.0.0", paths }, /got openapi 4\.0\.0$/],
		["no paths", { ...base, paths: {} }, /with at least one path in `paths`$/],
		[
			"a reference to a file",
			answering({ schema: { $ref: "pet.yaml" } }),
			/^document must be one file; "pet\.yaml" at #\/paths\/~1a\/get\/responses\/200\/content\/application~1json\/schema is in another, readDocument\(file\) brings them together$/,
		],
		[
			"a reference to nothing",
			answering({ schema: { $ref: "#/components/schemas/Pet" } }),
			/^document has nothing at "#\/components\/schemas\/Pet", which #.* refers to$/,
		],
		[
			"a type that is none",
			answering({ schema: { type: "strin" }, example: "x" }),
			/^the schema at #\/paths\/~1a\/get\/responses\/200\/content\/application~1json\/schema cannot be used: /,
		],
		[
			"an example that breaks its schema",
			answering({ schema: { type: "object", required: ["id"] }, examples: { bad: { value: {} } } }),
			/^the document has examples of responses that break their schema; correct the example or the schema:\n {2}A 200 example "bad": \/id is required \(required, #\/paths\/.*\/schema\/required\)$/,
		],
		[
			"an only example that breaks its schema",
			answering({ schema: { type: "string" }, example: 1 }),
			/A 200 example \(the only one\): it must be string/,
		],
	])("says what is wrong with %s", async (_, document, message) => {
		await expect(createMock({ document })).rejects.toThrow(message);
		await expect(createMock({ document })).rejects.toThrow(TypeError);
	});

	test("names an object that contains itself", async () => {
		const schema: Record<string, unknown> = { type: "object" };
		schema.properties = { parent: schema };
		await expect(createMock({ document: answering({ schema }) })).rejects.toThrow(
			/schema\/properties\/parent contains itself, so keep its \$ref$/,
		);
	});

	test("answers 500 and says what to do when nothing valid can be generated", async () => {
		const mock = await createMock({ document: answering({ schema: { type: "string", pattern: "^(?!.)x$" } }) });
		const { status, body } = await ask(mock, "/a");
		expect(status).toBe(500);
		expect(body).toMatchObject({
			title: expect.stringMatching(/^No body could be generated for the response 200 of A: it must match/),
			detail: expect.stringMatching(/^Add an example to the response/),
		});
	});

	test.each([
		["a file that is not there", undefined, /^there is no file .*openapi\.yaml that can be read$/],
		["YAML that is none", "openapi: 3.1.0\npaths: [\n", /openapi\.yaml cannot be read: .*\(\d+:\d+\)$/],
		["another kind of document", "hello: world\n", /it must be an OpenAPI 3 document, with `openapi: 3\.1\.0` or so$/],
		[
			"a reference to a file that is not there",
			'openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths:\n  /a:\n    $ref: a.yaml\n',
			/openapi\.yaml:5: Can't resolve \$ref: .*; correct the reference or add what it names$/,
		],
	])("says what is wrong with %s", async (_, text, message) => {
		const folder = await mkdtemp(join(tmpdir(), "mock-"));
		onTestFinished(() => rm(folder, { recursive: true }));
		const file = join(folder, "openapi.yaml");
		if (text !== undefined) await writeFile(file, text);
		await expect(readDocument(file)).rejects.toThrow(message);
	});
});

test("finds nothing wrong with the bundled contract, whose own start does not check it", async () => {
	await expect(createMock({ document: structuredClone(bundledDocument()) })).resolves.toBeDefined();
});

test("follows a reference that is written with percent signs", async () => {
	const content = { "application/json": { examples: { busy: { value: { reason: "busy" } } } } };
	const get = { responses: { 200: { description: "A pet." }, 503: { description: "Busy.", content } } };
	const reference = { $ref: "#/paths/~1pets~1%7Bid%7D/get/responses/503" };
	const paths = { "/pets/{id}": { get }, "/pets": { get: { responses: { ...get.responses, 503: reference } } } };
	const mock = await createMock({ document: { openapi: "3.1.0", info: { title: "t", version: "1" }, paths } });
	const headers = { prefer: "fault=status; status=503" };
	expect(await (await mock.fetch(`${mock.url}/pets`, { headers })).json()).toEqual({ reason: "busy" });
});
