import { once } from "node:events";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createMock, readDocument } from "../src/index.ts";
import { answering, ask, json, responding } from "./small-documents.ts";
import { listen, runHere } from "./terminal.ts";

/** Writes files into a new folder and gives the path of the first. */
async function filesWith(files: Readonly<Record<string, unknown>>): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), "mock-")));
	onTestFinished(() => rm(folder, { recursive: true }));
	const paths = Object.keys(files).map((name) => join(folder, name));
	for (const [index, content] of Object.values(files).entries()) {
		const path = paths[index] ?? folder;
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, typeof content === "string" ? content : JSON.stringify(content, null, "\t"));
	}
	return paths[0] ?? folder;
}

/** How a line begins that names a place in a file: by its path from the working directory. */
function at(file: string, line: number): string {
	return `orders-mock: ${relative(process.cwd(), file)}:${line}: `;
}

const yaml = `openapi: 3.1.0
info: { title: t, version: "1" }
paths:
  /a:
    get:
      operationId: A
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: { type: integer }
              example: one
`;

test("names the flaws of a document on the standard error output, with file and line, and starts", async () => {
	const file = await filesWith({ "openapi.yaml": yaml });
	const { url, stderr } = await listen(file);
	expect(stderr.startsWith(`${at(file, 13)}#/paths/~1a/get/responses/200/content/`)).toBe(true);
	expect(stderr).toMatch(/ the example .*; it is left out\n$/);
	expect(await (await fetch(`${url}/a`)).json()).toEqual(expect.any(Number));
});

test("names the file that a flaw is in, of several", async () => {
	const file = await filesWith({
		"openapi.yaml": yaml.replace("{ type: integer }", "{ $ref: schemas/Id.yaml }"),
		"schemas/Id.yaml": "type: integer\nminimum: none\n",
	});
	const lines = (await listen(file)).stderr.trim().split("\n");
	const other = join(dirname(file), "schemas/Id.yaml");
	expect(lines).toEqual([
		`${at(other, 2)}#/components/schemas/Id/minimum must be a number; it is ignored`,
		expect.stringContaining(" breaks its schema: it must be integer "),
	]);
	expect(lines[1]?.startsWith(at(file, 13))).toBe(true);
});

test("names twenty flaws at most, and says how many more there are", async () => {
	const examples = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`e${index}`, { value: "x" }]));
	const { stderr } = await listen(await filesWith({ "a.json": answering(json({ type: "integer" }, { examples })) }));
	const lines = stderr.trim().split("\n");
	expect(lines).toHaveLength(21);
	expect(lines.at(-1)).toBe("orders-mock: and 5 more flaws of the document");
});

test("says nothing of a document without flaws", async () => {
	const file = await filesWith({ "a.json": answering(json({ type: "integer" }, { example: 1 })) });
	expect((await listen(file)).stderr).toBe("");
	expect((await listen(file, "--strict-document")).stderr).toBe("");
	expect((await listen("--strict-document")).stderr).toBe("");
});

test("refuses a document with flaws with --strict-document", async () => {
	const file = await filesWith({ "openapi.yaml": yaml });
	const { code, stdout, stderr } = await runHere(file, "--strict-document");
	expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
	expect(stderr).toMatch(
		/^orders-mock: the document has flaws; mend them:\n {2}\S+openapi\.yaml:13: #\S+ the example .*\n$/,
	);
});

test.each(["paths: {}", "webhooks: {}", "components: { schemas: {} }"])(
	"starts with a document of which all is %s, and has nothing to try",
	async (whole) => {
		const { url, stderr, lines } = await listen(await filesWith({ "a.yaml": `openapi: 3.1.0\n${whole}\n` }));
		expect([stderr, lines()]).toEqual(["", [`Mock on ${url}, Ctrl-C ends it.`]]);
		expect((await fetch(url)).status).toBe(404);
	},
);

test.each([
	["a.yaml", "openapi: 3.1.0\npaths: {}\npaths: {}\n", /^orders-mock: \S*a\.yaml:3: a member stands twice /],
	["a.json", '{"openapi": "3.1.0",\n"paths": {},\n"paths": {}}', /^orders-mock: \S*a\.json:3: #\/paths stands twice /],
])("starts with a member that stands twice in %s, and names it", async (name, text, message) => {
	const { stderr } = await listen(await filesWith({ [name]: text }));
	expect(stderr).toMatch(message);
});

test("names a file that is not there once, with the place that refers to it", async () => {
	const paths = '{"/a": {"$ref": "beside/Path.json"}}';
	const { stderr } = await listen(await filesWith({ "a.json": `{"openapi": "3.1.0",\n"paths": ${paths}}` }));
	expect(stderr).toMatch(/^orders-mock: \S*a\.json:2: \S*beside\/Path\.json is not there; it is left out\n$/);
});

const id = { type: "object", required: ["id"], properties: { id: { const: 7 } } };

test("reads files beside the document, and others only with --allow-any-file", async () => {
	const files = (reference: string) =>
		filesWith({ "api/openapi.json": answering(json({ $ref: reference })), "api/Id.json": id, "other/Id.json": id });
	const beside = await listen(await files("Id.json"));
	expect([beside.stderr, await (await fetch(`${beside.url}/a`)).json()]).toEqual(["", { id: 7 }]);
	const outside = await files("../other/Id.json");
	const { url, stderr } = await listen(outside);
	expect(stderr).toMatch(
		/ is outside the working directory and the document's folder, and is read with --allow-any-file only; /,
	);
	expect((await fetch(`${url}/a`)).status).toBe(501);
	const allowed = await listen(outside, "--allow-any-file");
	expect([allowed.stderr, await (await fetch(`${allowed.url}/a`)).json()]).toEqual(["", { id: 7 }]);
});

test("asks other hosts only with --allow-remote", async () => {
	const asked: (string | undefined)[] = [];
	const host = createServer((request, response) => {
		asked.push(request.url);
		response.setHeader("content-type", "application/json").end(JSON.stringify(id));
	}).listen(0, "127.0.0.1");
	await once(host, "listening");
	onTestFinished(() => void host.close());
	const address = `http://127.0.0.1:${Object(host.address()).port}`;
	const file = await filesWith({ "openapi.json": answering(json({ $ref: `${address}/Id.json` })) });
	const { url, stderr } = await listen(file);
	expect(stderr).toMatch(/\/Id\.json is on another host, which is asked with --allow-remote only; it is left out\n/);
	expect((await fetch(`${url}/a`)).status).toBe(501);
	await listen(file, "--allow-any-file");
	expect(asked).toEqual([]);
	const allowed = await listen(file, "--allow-remote");
	expect([allowed.stderr, await (await fetch(`${allowed.url}/a`)).json()]).toEqual(["", { id: 7 }]);
	expect(asked).toEqual(["/Id.json"]);
});

test("never asks for an example that lies elsewhere, and makes one in its place", async () => {
	const externalValue = "http://127.0.0.1:9/example.json";
	const file = await filesWith({
		"openapi.json": answering(json({ $ref: "Id.json" }, { examples: { away: { externalValue } } })),
		"Id.json": id,
	});
	const mock = await createMock({ document: await readDocument(file) });
	expect(await ask(mock)).toMatchObject({ status: 200, body: { id: 7 } });
});

test("serves the rest of a document of which a part is not there", async () => {
	const responses = { 200: { description: "ok", content: json({ const: 7 }) } };
	const document = responding(responses);
	Reflect.set(Object(document.paths), "/b", { $ref: "no-such.yaml" });
	const { url, stderr } = await listen(await filesWith({ "openapi.json": document }));
	expect(stderr).toMatch(/^orders-mock: \S*openapi\.json:\d+: .*no-such\.yaml.*; it is left out\n/);
	expect(await (await fetch(`${url}/a`)).json()).toBe(7);
	expect((await fetch(`${url}/b`)).status).toBe(404);
});
