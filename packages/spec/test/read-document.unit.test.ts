import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { flawsOf, openSpec, readDocument, valueJudgeOf } from "../src/index.ts";

let folder = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "read-document-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function read(files: Readonly<Record<string, string>>) {
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	}
	return readDocument(join(folder, Object.keys(files)[0] ?? ""));
}

const HEAD = "openapi: 3.1.1\ninfo: { title: Things, version: '1' }\n";

describe("a reference to a file", () => {
	test("is a URI, in which a name may be escaped", async () => {
		const reference = "my%20schemas/a%23b.json#/a~1b/c%20d";
		const document = await read({
			"openapi.yaml": `${HEAD}paths: {}\ncomponents: { schemas: { Thing: { $ref: '${reference}' } } }\n`,
			"my schemas/a#b.json": '{"a/b":{"c d":{"$ref":"other%20one.json"}}}',
			"my schemas/other one.json": '{"type":"integer"}',
		});
		const spec = openSpec(document);
		const judge = valueJudgeOf(spec, "request");
		expect(flawsOf(spec)).toEqual([]);
		expect(judge.accepts("/components/schemas/Thing", 1)).toBe(true);
		expect(judge.accepts("/components/schemas/Thing", "a")).toBe(false);
	});

	test("may be one of the document to itself", async () => {
		const document = await read({
			"my things.yaml": `${HEAD}paths: {}\ncomponents: { schemas: { A: { type: integer }, B: { $ref: 'my%20things.yaml#/components/schemas/A' } } }\n`,
		});
		expect(valueJudgeOf(openSpec(document), "request").accepts("/components/schemas/B", "a")).toBe(false);
	});

	test("that leads to nothing is named as it would be read", async () => {
		const document = await read({
			"openapi.yaml": `${HEAD}paths: {}\ncomponents: { schemas: { Thing: { $ref: 'not%20there.json' } } }\n`,
		});
		expect(flawsOf(openSpec(document)).map(({ message }) => message)).toEqual([
			expect.stringMatching(/not there\.json is not there; it is left out$/),
		]);
	});
});

test("an alias that stands inside what it stands for is refused with its line", async () => {
	const text = `${HEAD}paths: {}\ncomponents:\n  schemas:\n    Thing: &thing\n      properties:\n        part: *thing\n`;
	await expect(read({ "openapi.yaml": text })).rejects.toThrow(
		/openapi\.yaml:8: the alias at #\/components\/schemas\/Thing\/properties\/part stands inside what it stands for; write a \$ref instead$/,
	);
});

test("an alias may stand twice", async () => {
	const document = await read({
		"openapi.yaml": `${HEAD}x-one: &one { a: 1 }\nx-two: [*one, *one]\npaths: {}\n`,
	});
	expect(document["x-two"]).toEqual([{ a: 1 }, { a: 1 }]);
});

describe("a member of the document with nothing after it", () => {
	test.each([
		"paths: {}\ncomponents:\n",
		"paths:\ncomponents: { schemas: { Thing: { type: integer } } }\n",
		"paths:\nwebhooks: {}\n",
		"paths: {}\nwebhooks:\n",
		"paths: {}\ncomponents:\n  schemas:\n",
	])("is passed over: %j", async (text) => {
		const spec = openSpec(await read({ "openapi.yaml": HEAD + text }));
		expect([flawsOf(spec), spec.operations, spec.webhooks]).toEqual([[], [], []]);
	});

	test("is passed over where other files are brought in", async () => {
		const spec = openSpec(
			await read({
				"openapi.yaml": `${HEAD}paths: { /things: { $ref: things.yaml } }\ncomponents:\n`,
				"things.yaml": "get: { responses: { 200: { description: Done. } } }\n",
			}),
		);
		expect(spec.operations.map(({ path }) => path)).toEqual(["/things"]);
	});

	test("is missing where it is the only one", async () => {
		await expect(read({ "openapi.yaml": `${HEAD}paths:\n` })).rejects.toThrow("it must have `paths`");
	});
});

test("a file without a name is none", async () => {
	await expect(readDocument("")).rejects.toThrow("the name of the file is empty; name an OpenAPI document");
});
