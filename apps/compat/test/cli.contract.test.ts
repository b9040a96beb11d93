import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, set, smallContract } from "./fixtures/documents.ts";
import { temporaryFolder } from "./support/folder.ts";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
let folder = "";
beforeAll(async () => {
	folder = (await temporaryFolder()).path;
	const next = smallContract();
	set(at(next, "components", "schemas", "Order", "properties", "id"), "maxLength", 3);
	set(at(next, "info"), "description", "Other.");
	const odd = structuredClone(next);
	set(at(next, "info"), "version", "next-2");
	const texts: Record<string, string> = {
		"base.json": JSON.stringify(smallContract(), null, 2),
		"next.json": JSON.stringify(next, null, 2),
		"odd.json": JSON.stringify(odd, null, 2),
		"text.yaml": "a: [1\n",
		"other.yaml": "swagger: '2.0'\n",
		"bare.yaml": "openapi: 3.1.0\ninfo: {}\n",
		"cut.json": "{",
		"empty.yaml": "",
		"lost.yaml": "openapi: 3.1.0\npaths:\n  /x: { post: { requestBody: { $ref: gone.yaml }, responses: {} } }\n",
		...parts("3.0.4", "one", "{ type: string, nullable: true, minimum: 3 }"),
		...parts("3.2.0", "two", "{ type: [string, 'null'], maxLength: 9 }"),
	};
	for (const [name, text] of Object.entries(texts)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	}
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A document in three files, whose last one holds a schema. */
function parts(version: string, name: string, schema: string): Record<string, string> {
	const call = `$ref: paths/call.yaml`;
	return {
		[`${name}/openapi.yaml`]: `openapi: ${version}\ninfo: { title: Parts, version: v${name} }\npaths:\n  /call:\n    ${call}\n`,
		[`${name}/paths/call.yaml`]: `post:\n  requestBody:\n    content:\n      application/json:\n        schema:\n          $ref: ../schemas/Call.yaml\n  responses: { "204": { description: Done. } }\n`,
		[`${name}/schemas/Call.yaml`]: `type: object\nproperties:\n  to: ${schema}\n  child: { $ref: Call.yaml }\n`,
	};
}

// pnpm says in INIT_CWD where it was called, also when it is the one that runs the tests.
const place = () => ({ cwd: dirname(cli), env: { ...process.env, INIT_CWD: folder }, maxBuffer: 2 ** 26 });

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
	return new Promise((resolve) => {
		execFile(process.execPath, [cli, ...args], place(), (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
		);
	});
}

const files = ["--base", "base.json", "--next", "next.json"];

describe("the comparison of two documents", () => {
	test("says what changed, where, and what it means, and nothing of packages", async () => {
		const { code, stdout } = await run(...files);
		expect(code).toBe(1);
		expect(stdout).toContain(
			"1 breaks, 0 may break, 0 compatible, 1 documentation: next.json (next-2) against base.json",
		);
		expect(stdout).toContain(
			"B  length-tightened (B6.tightened)  request  POST /orders/{id}, request (application/json) /id",
		);
		expect(stdout).toContain("   maxLength is 3\n");
		expect(stdout).toMatch(/ {3}at next\.json:\d+, before at base\.json:\d+\n/);
		expect(stdout).toContain('   accepted before, refused now: "');
		expect(stdout).toMatch(/Something breaks\.\n$/);
		expect(stdout).not.toMatch(/changeset|@forter|Packages|Waiver/);
	});

	test("takes two files as well, and finds nothing in a document and itself", async () => {
		const { code, stdout } = await run("base.json", "base.json");
		expect({ code, stdout }).toEqual({
			code: 0,
			stdout: "No change: base.json (1.2.3) against base.json (1.2.3)\n\nNothing breaks.\n",
		});
	});

	test("prints JSON with the name of each row", async () => {
		const result = JSON.parse((await run(...files, "--json")).stdout);
		expect(Object.keys(result)).toEqual(["base", "next", "findings", "flaws", "gaps"]);
		expect(result.findings[0]).toMatchObject({
			row: "B6.tightened",
			name: "length-tightened",
			verdict: "B",
			direction: "request",
			next: "#/components/schemas/Order/properties/id/maxLength",
			after: 3,
		});
		expect(result.gaps.length).toBeGreaterThan(3);
	});

	test("prints Markdown whose table has a row for each change that is no text", async () => {
		const { stdout } = await run(...files, "--markdown");
		expect(stdout).toMatch(/^## Compatibility: Something breaks\.\n/);
		expect(stdout.match(/^\| [BPN] \| [a-z-]+ \([A-Z]/gm)).toHaveLength(1);
		expect(stdout).toContain("1 changes of documentation.");
	});

	test("reads documents in several files and of other versions, and finds places in them", async () => {
		const { code, stdout } = await run("one/openapi.yaml", "two/openapi.yaml");
		expect(code).toBe(1);
		expect(stdout).toContain("length-tightened (B6.tightened)  request  POST /call, request /to\n");
		expect(stdout).toContain("   at two/schemas/Call.yaml:3, before at one/schemas/Call.yaml:3\n");
		expect(stdout).toContain("specification-version-changed (L2)");
		expect(stdout).not.toContain("B1");
	});

	test("names each reference that leads to nothing once", async () => {
		const { code, stdout } = await run("lost.yaml", "lost.yaml");
		expect(code).toBe(0);
		expect(stdout.match(/lost\.yaml:\d+: /g)).toEqual(["lost.yaml:3: "]);
	});

	test("is not taken in by versions that are no numbers", async () => {
		expect((await run("base.json", "odd.json")).code).toBe(1);
		expect((await run("next.json", "base.json")).stdout).toContain("0 breaks, 0 may break, 1 compatible");
	});

	test("ends quietly when its reader goes away", async () => {
		const command = `"${process.execPath}" "${cli}" ${files.join(" ")} --json | head -c 1`;
		const stderr = await new Promise((resolve) =>
			execFile("sh", ["-c", command], place(), (_, __, text) => resolve(text)),
		);
		expect(stderr).toBe("");
	});
});

describe("the list of two documents", () => {
	test("has what differs, place by place, and is no failure", async () => {
		const { code, stdout } = await run("--list", "one/openapi.yaml", "two/openapi.yaml");
		expect(code).toBe(0);
		expect(stdout).toContain("Base: one/openapi.yaml, Parts vone, OpenAPI 3.0.4, 1 operations\n");
		expect(stdout).toMatch(/^POST \/call: no differences$/m);
	});

	test("is printed as JSON too", async () => {
		const result = JSON.parse((await run("--list", ...files, "--json")).stdout);
		expect(result).toMatchObject({ base: { file: "base.json", operations: 3 }, onlyBase: [], onlyNext: [], notes: [] });
	});
});

test("the command explains itself", async () => {
	const { code, stdout } = await run("--", "--help");
	expect(code).toBe(0);
	expect(stdout).toMatch(/^Usage: pnpm compat/);
});

describe("the command refuses, with a line that says why", () => {
	test.each([
		[["--nope"], "pnpm compat: unknown option '--nope'; see pnpm compat --help"],
		[["--base"], "pnpm compat: option '--base <file>' argument missing; see pnpm compat --help"],
		[["file.yaml"], "pnpm compat: expected two documents, got 1; see pnpm compat --help"],
		[["a.yaml", "b.yaml", "c.yaml"], "pnpm compat: too many arguments. Expected 2 arguments but got 3; see"],
		[
			["a.yaml", "b.yaml", "--base", "c.yaml"],
			"pnpm compat: give the two documents by --base and --next, or without them",
		],
		[["--json", "--markdown"], "pnpm compat: option '--markdown' cannot be used with option '--json'; see"],
		[["--list", "--markdown"], "pnpm compat: option '--markdown' cannot be used with option '--list'; see"],
		[["base.json", "none.yaml"], "there is no file none.yaml that can be read; name an OpenAPI document"],
		[["base.json", "https://example.com/openapi.json"], "is an address; download it and name the copy"],
		[["base.json", "."], ". is a folder; name the OpenAPI document in it"],
		[["base.json", "text.yaml"], "text.yaml:2: "],
		[["base.json", "cut.json"], "cut.json:1: "],
		[["base.json", "empty.yaml"], "empty.yaml: it is empty; "],
		[
			["base.json", "other.yaml"],
			"other.yaml: it must be an OpenAPI document of version 3.0, 3.1 or 3.2, got Swagger 2.0",
		],
		[["base.json", "bare.yaml"], "bare.yaml: it must have `paths`"],
		[["--list", "base.json", "bare.yaml"], "bare.yaml: it must have `paths`"],
	])("%j", async (args, message) => {
		const { code, stdout, stderr } = await run(...args);
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toContain(message);
		expect(stderr.trim().split("\n")).toHaveLength(1);
	});
});
