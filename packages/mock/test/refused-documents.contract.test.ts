import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DocumentError } from "@forter-orders/spec";
import { expect, onTestFinished, test } from "vitest";
import { createMock, type OpenApiDocument, readDocument } from "../src/index.ts";
import { answering, documentOf, json } from "./small-documents.ts";
import { runHere } from "./terminal.ts";

async function fileWith(text: string | Uint8Array, name = "openapi.yaml"): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "mock-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	const file = join(folder, name);
	await writeFile(file, text);
	return file;
}

/** A refusal is the same error for all, and on the command line one sentence and the status 2. */
async function expectRefusal(file: string, message: RegExp): Promise<void> {
	const error: unknown = await readDocument(file)
		.then((document) => createMock({ document }))
		.catch((reason) => reason);
	expect(error).toBeInstanceOf(DocumentError);
	expect(error).toBeInstanceOf(TypeError);
	expect(String(Object(error).message)).toMatch(message);
	const { code, stdout, stderr } = await runHere(file);
	expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
	expect(stderr).toBe(`orders-mock: ${String(Object(error).message)}\n`);
	expect(stderr.trim()).not.toContain("\n");
}

const deep = JSON.parse(`${'{"a":'.repeat(500)}1${"}".repeat(500)}`);

const versions = /must be an OpenAPI document of version 3\.0, 3\.1 or 3\.2, got /;

test.each<[string, unknown, RegExp]>([
	["no document", { hello: "world" }, /got a document without `openapi`; correct its member `openapi`$/],
	["Swagger", { swagger: "2.0", paths: {} }, /got Swagger 2\.0; convert it to OpenAPI 3 first$/],
	["a later version", { ...documentOf({}), openapi: "4.0.0" }, /got openapi 4\.0\.0; correct its member `openapi`$/],
	["a later minor version", { ...documentOf({}), openapi: "3.3.0" }, versions],
	["a version without its minor part", { ...documentOf({}), openapi: 3 }, versions],
	["a version that is no version", { ...documentOf({}), openapi: { version: "3.1.0" } }, /got openapi an object; /],
	["a list", [1], /must be an OpenAPI 3 document, an object, got a list$/],
	["a text", "openapi", /must be an OpenAPI 3 document, an object, got a string$/],
	["neither paths nor webhooks", { openapi: "3.1.0" }, /must have `paths`; it has none, and no webhooks either$/],
	["a list of paths", { ...documentOf({}), paths: [] }, /must have an object at #\/paths, got a list$/],
	["a list of webhooks", documentOf({}, { webhooks: [] }), /must have an object at #\/webhooks, got a list$/],
	[
		"components that are a text",
		documentOf({}, { components: "x" }),
		/must have an object at #\/components, got a string$/,
	],
	[
		"500 levels",
		documentOf({}, { "x-deep": deep }),
		/must not be nested deeper than 400 levels, as it is at #\/x-deep\/a\//,
	],
])("refuses %s, as a value and in a file", async (_, value, message) => {
	const document = value as OpenApiDocument;
	await expect(createMock({ document })).rejects.toThrow(DocumentError);
	await expect(createMock({ document })).rejects.toThrow(/^document must /);
	await expect(createMock({ document })).rejects.toThrow(message);
	const file = await fileWith(JSON.stringify(value));
	await expectRefusal(file, message);
	await expectRefusal(file, /openapi\.yaml: it must /);
});

test("names an object that contains itself", async () => {
	const schema: Record<string, unknown> = { type: "object" };
	schema.properties = { parent: schema };
	await expect(createMock({ document: answering(json(schema)) })).rejects.toThrow(
		/schema\/properties\/parent contains itself, so keep its \$ref$/,
	);
});

test.each<[string, string | Uint8Array, string, RegExp]>([
	["an empty file", " \n", "openapi.yaml", /openapi\.yaml: it is empty; write an OpenAPI document into it$/],
	["YAML that is none", "openapi: 3.1.0\npaths:\n  /a: [\n", "openapi.yaml", /openapi\.yaml:\d+: .*; correct it$/],
	[
		"a tab where YAML takes none",
		"openapi: 3.1.0\npaths:\n\t/a: {}\n",
		"openapi.yaml",
		/openapi\.yaml:3: .*; correct it$/,
	],
	[
		"JSON that is none",
		'{"openapi": "3.1.0",\n"paths": {,}}',
		"openapi.json",
		/openapi\.json:2: expected a property name .*; correct it$/,
	],
	["bytes that are no text", new Uint8Array([0, 1, 2, 255]), "openapi.yaml", /openapi\.yaml:1: .*; correct it$/],
	["a value that is no object", "42", "openapi.yaml", /openapi\.yaml: it must be .*, got a number$/],
	["500 levels of YAML", `openapi: 3.1.0\nx: ${"[".repeat(500)}`, "openapi.yaml", /openapi\.yaml:2: .*; correct it$/],
])("refuses %s, with file and line", async (_, text, name, message) => {
	await expectRefusal(await fileWith(text, name), message);
});

test("refuses a file that is not there, and a folder", async () => {
	await expectRefusal("no-such.yaml", /^there is no file no-such\.yaml that can be read; name an OpenAPI document$/);
	await expectRefusal("test", /^test is a folder; name the OpenAPI document in it$/);
});
