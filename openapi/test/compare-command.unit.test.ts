import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const openapi = fileURLToPath(new URL("..", import.meta.url));
const fixture = fileURLToPath(new URL("compare.fixture.yaml", import.meta.url));
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "compare-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(args: string[], root = openapi): Promise<{ code: number | null; out: string; err: string }> {
	const child = spawn(process.execPath, [join(root, "scripts/compare.ts"), ...args], {
		env: { ...process.env, INIT_CWD: folder },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
	return { code: child.exitCode, out, err };
}

test("lists what each document has and the other has not, by operation, and exits with 0", async () => {
	const { code, out, err } = await run([fixture]);
	expect([code, err]).toEqual([0, ""]);
	expect(out).toMatch(/Theirs: .*compare\.fixture\.yaml, Example decisions 10\.2, OpenAPI 3\.0\.0, 2 operations/);
	expect(out).toMatch(
		/^POST \/v3\/orders\/\{id\} \(V3Order\), theirs POST \/orders\/\{orderId\}: \d+ only theirs, \d+ only ours/m,
	);
	const lines = out.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
	expect(lines).toEqual(
		expect.arrayContaining([
			"+ header x-example-only string, optional",
			"~ header api-version required: theirs optional, ours required; values: only theirs 10.2, only ours 10.1",
			"- header x-forter-siteid string, required",
			"+ totalAmount.exampleOnly number, optional",
			"~ checkoutTime type: theirs string, ours integer; required: theirs optional, ours required",
			"- payment[].creditCard.bin string, optional",
			"+ 418",
			"- 429",
			"Only theirs, not described here (1)",
			"GET /accounts/{accountId} (ExampleAccount)",
			"Only ours (1)",
		]),
	);
	expect(
		lines.some((line) =>
			line.startsWith("~ forterDecision required: theirs required, ours optional; values: only theirs EXAMPLE_ONLY"),
		),
	).toBe(true);
	expect(out).not.toContain("totalAmount.amountUSD");
});

test("prints the same as JSON with --json", async () => {
	const { code, out } = await run([fixture, "--json"]);
	const { ours, theirs, operations, onlyTheirs } = JSON.parse(out);
	expect([code, ours.file, theirs.openapi]).toEqual([0, "dist/openapi.json", "3.0.0"]);
	expect(onlyTheirs).toEqual([{ operation: "GET /accounts/{accountId}", operationId: "ExampleAccount" }]);
	expect(operations[0].differences).toContainEqual({
		section: "request",
		place: "totalAmount.exampleOnly",
		ours: null,
		theirs: { types: ["number"], required: "optional", values: [] },
		differs: [],
	});
});

test("reads a relative path from the folder where pnpm was called", async () => {
	await writeFile(
		join(folder, "theirs.json"),
		'{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}',
	);
	expect(await run(["theirs.json"])).toMatchObject({ code: 0, err: "" });
});

test.each([
	["no file", [], /^compare: expected one file, got none; /],
	["two files", ["a", "b"], /^compare: expected one file, got 2; /],
	["an unknown flag", ["--jsno"], /^compare: Unknown option '--jsno'; see `pnpm --filter openapi compare --help`\.\n$/],
	["a file that is missing", ["gone.yaml"], /^compare: gone\.yaml: no such file\. Give the path/],
	["a folder", ["."], /^compare: \.: is a folder, not a file\./],
	["an address", ["https://example.com/openapi.json"], /no such file\. Download the document/],
])("refuses %s in one line", async (_, args, message) => {
	const { code, out, err } = await run(args);
	expect([code, out]).toEqual([1, ""]);
	expect(err).toMatch(message);
	expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test.each([
	["neither JSON nor YAML", "a: [1\nb: }", /is neither JSON nor YAML \(line \d+, column \d+\)\./],
	["a page of HTML", "<!doctype html>\n<p>no</p>", /is (neither JSON|not an OpenAPI 3)/],
	["Swagger 2", 'swagger: "2.0"\npaths: {}', /is not an OpenAPI 3 document; expected .*, got `swagger: "2\.0"`\./],
	["another object", "{}", /got no `openapi`\./],
	["a list", "[]", /got a list\./],
	["nothing", "", /got an empty file\./],
])("refuses a file that holds %s in one line", async (_, content, message) => {
	await writeFile(join(folder, "bad"), content);
	const { code, err } = await run(["bad"]);
	expect(code).toBe(1);
	expect(err).toMatch(message);
	expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("names the command that builds the bundle when there is none", async () => {
	const root = join(folder, "without-bundle");
	await mkdir(root);
	await cp(join(openapi, "scripts"), join(root, "scripts"), { recursive: true });
	await symlink(join(openapi, "node_modules"), join(root, "node_modules"));
	const { code, err } = await run([fixture], root);
	expect(code).toBe(1);
	expect(err).toBe("compare: dist/openapi.json: no such file. Build it with `pnpm --filter openapi bundle`.\n");
});

test("ends quietly when its reader goes away", async () => {
	const child = spawn(process.execPath, [join(openapi, "scripts/compare.ts"), fixture, "--json"], {
		stdio: ["ignore", "pipe", "pipe"],
	});
	child.stdout.destroy();
	const [err] = await Promise.all([text(child.stderr), once(child, "close")]);
	expect([child.exitCode, err]).toEqual([0, ""]);
});

test("prints its help", async () => {
	expect(await run(["--help"])).toMatchObject({
		code: 0,
		out: expect.stringMatching(/^Usage: pnpm --filter openapi compare FILE/),
	});
});
