import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
	await writeFile(join(folder, "base.json"), JSON.stringify(smallContract(), null, 2));
	await writeFile(join(folder, "next.json"), JSON.stringify(next, null, 2));
	await writeFile(join(folder, "text.yaml"), "a: [1\n");
	await writeFile(join(folder, "other.yaml"), "swagger: '2.0'\n");
	await writeFile(join(folder, "bare.yaml"), "openapi: 3.1.0\ninfo: {}\n");
	await writeFile(join(folder, "cut.json"), "{");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// pnpm says in INIT_CWD where it was called, also when it is the one that runs the tests.
const place = () => ({ cwd: folder, env: { ...process.env, INIT_CWD: folder }, maxBuffer: 2 ** 26 });

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
	return new Promise((resolve) => {
		execFile(process.execPath, [cli, ...args], place(), (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
		);
	});
}

const files = ["--base", "base.json", "--next", "next.json"];

describe("the command", () => {
	test("says what changed, where, what it means, and what to do", async () => {
		const { code, stdout } = await run(...files);
		expect(code).toBe(1);
		expect(stdout).toContain("1 breaks, 0 may break, 0 compatible, 1 documentation");
		expect(stdout).toContain("B  B6.tightened  request  POST /orders/{id}, request (application/json) /id");
		expect(stdout).toContain("   maxLength is 3\n");
		expect(stdout).toMatch(/ {3}at \S+next\.json:\d+, before at \S+base\.json:\d+\n/);
		expect(stdout).toContain('   accepted before, refused now: "');
		expect(stdout).toContain("pnpm changeset --major @forter-orders/openapi --message '");
		expect(stdout).toContain("Redocly's diff names 1 breaks: 1 judged as breaking here too");
		expect(stdout).toContain("Not seen, or not for certain:");
		expect(stdout).toMatch(/Stopped\.\n$/);
	});

	test("passes when nothing changed", async () => {
		const { code, stdout } = await run("--base", "base.json", "--next", "base.json");
		expect(code).toBe(0);
		expect(stdout).toMatch(/^No change: /);
		expect(stdout).toMatch(/Passed\.\n$/);
	});

	test("prints JSON", async () => {
		const result = JSON.parse((await run(...files, "--json")).stdout);
		expect(result).toMatchObject({ isPassed: false, hasPackages: false, opinion: { agreed: 1, missed: 0 } });
		expect(result.findings[0]).toMatchObject({ row: "B6.tightened", verdict: "B", direction: "request", after: 3 });
		expect(result.gaps.length).toBeGreaterThan(3);
	});

	test("prints Markdown whose table has a row for each change that is no text", async () => {
		const { stdout } = await run(...files, "--markdown");
		expect(stdout).toMatch(/^## Compatibility: stopped\n/);
		expect(stdout.match(/^\| [BPN] \|/gm)).toHaveLength(1);
		expect(stdout).toContain("1 changes of documentation.");
	});

	test("explains itself", async () => {
		const { code, stdout } = await run("--", "--help");
		expect(code).toBe(0);
		expect(stdout).toMatch(/^Usage: pnpm compat/);
	});

	test("ends quietly when its reader goes away", async () => {
		const command = `"${process.execPath}" "${cli}" ${files.join(" ")} --json | head -c 1`;
		const stderr = await new Promise((resolve) =>
			execFile("sh", ["-c", command], place(), (_, __, text) => resolve(text)),
		);
		expect(stderr).toBe("");
	});
});

describe("the command refuses, with a line that says why", () => {
	test.each([
		[["--nope"], "compat: Unknown option '--nope'; see `pnpm compat --help`."],
		[["--base"], "compat: Option '--base <value>' argument missing; see `pnpm compat --help`."],
		[["file.yaml"], "compat: Unexpected argument 'file.yaml'"],
		[["--json", "--markdown"], "compat: --json and --markdown exclude each other; give one of them."],
		[["--base", "none.yaml"], "none.yaml: no such file. Give the path of a bundled OpenAPI document."],
		[["--next", "."], ": is a folder, not a file. Give the path of a bundled OpenAPI document."],
		[["--next", "text.yaml"], "text.yaml is not YAML: "],
		[["--next", "cut.json"], "cut.json is not JSON: "],
		[["--next", "other.yaml"], "other.yaml is no OpenAPI document: expected a member openapi of 3.0, 3.1 or 3.2."],
		[["--next", "bare.yaml"], "bare.yaml has no paths: expected an object of them."],
	])("%j", async (args, message) => {
		const more = args.includes("--next") ? ["--base", "base.json"] : [];
		const { code, stdout, stderr } = await run(...args, ...more);
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toContain(message);
		expect(stderr.trim().split("\n")).toHaveLength(1);
	});
});
