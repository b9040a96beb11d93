import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf, workspaceRanges } from "../src/installed.ts";
import { type Rehearsal, rehearse } from "../src/rehearse.ts";
import { run } from "../src/run.ts";
import { type Manifest, publicPackages } from "../src/workspace.ts";

const RELEASE_MS = 600_000;
const names = (await publicPackages()).map(({ name }) => name);
let rehearsal: Rehearsal;

beforeAll(async () => {
	rehearsal = await rehearse();
	const { project, env } = rehearsal;
	await writeFile(join(project, "package.json"), '{ "name": "shop", "private": true, "type": "module" }\n');
	await run("npm", ["install", "--no-audit", "--no-fund", ...names], { cwd: project, env });
}, RELEASE_MS);

afterAll(() => rehearsal?.end());

const folderOf = (name: string): string => join(rehearsal.project, "node_modules", name);
const manifestOf = async (name: string): Promise<Manifest> =>
	JSON.parse(await readFile(join(folderOf(name), "package.json"), "utf8"));

test("all seven packages are published, in one version", async () => {
	expect(names.map((name) => name.replace("@forter-orders/", "")).sort()).toEqual([
		"client",
		"command-line",
		"contract-tests",
		"mock",
		"openapi",
		"spec",
		"types",
	]);
	const versions = await Promise.all(names.map(async (name) => (await manifestOf(name)).version));
	expect(new Set(versions).size).toBe(1);
});

test("the contract says the version of its package", async () => {
	const { version } = await manifestOf("@forter-orders/openapi");
	const contract = JSON.parse(await readFile(join(folderOf("@forter-orders/openapi"), "dist/openapi.json"), "utf8"));
	expect(contract.info.version).toBe(version);
});

test("each package can be used as its README says", async () => {
	const script = fileURLToPath(new URL("../consumer/try-packages.mjs", import.meta.url));
	const report = JSON.parse(await run(process.execPath, [script], { cwd: rehearsal.project, env: rehearsal.env }));
	expect(report.samples.client).toMatch(/^APPROVE /);
	expect(report.samples.mock).toMatch(/^400\n\//);
	expect(report.contractTests).toBe("pass");
	expect(report.entries.length).toBeGreaterThan(names.length);
});

describe.each(names)("%s as it was published", (name) => {
	test("holds these files and no more", async () => {
		const files = await filesOf(folderOf(name));
		expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
		expect(files.map(kindOf).filter(onlyOnce).join("\n")).toMatchSnapshot();
	});

	test("names no range that only the workspace understands", async () => {
		expect(workspaceRanges(await manifestOf(name))).toEqual([]);
	});

	test("says whose it is, where it lives and what it needs", async () => {
		const manifest = await manifestOf(name);
		expect(manifest).toMatchObject({
			license: "MIT",
			homepage: expect.stringMatching(/^https:/),
			bugs: expect.stringMatching(/^https:/),
			repository: { type: "git", directory: expect.any(String) },
		});
	});

	test("publint finds nothing", async () => {
		const { messages } = await publint({ pkgDir: folderOf(name), strict: true, pack: false });
		expect(messages).toEqual([]);
	});
});

describe.each(names.filter((name) => !name.endsWith("/openapi")))("the types of %s", (name) => {
	test("are found by every resolver of ES modules", async () => {
		const cli = join(
			dirname(createRequire(import.meta.url).resolve("@arethetypeswrong/cli/package.json")),
			"dist/index.js",
		);
		const packed = await run("npm", ["pack", "--silent", name], { cwd: rehearsal.project, env: rehearsal.env });
		const given = [cli, packed.trim(), "--profile", "esm-only", "--no-color", "--no-emoji"];
		await run(process.execPath, given, { cwd: rehearsal.project });
	});
});

/** Modules are many and change names: of them the list keeps the folder and the ending. */
function kindOf(file: string): string {
	return file.replace(/^(dist|assets|src)\/.*?([^/.]+)((\.d)?\.\w+)$/, "$1/**/*$3");
}

function onlyOnce(value: string, index: number, all: readonly string[]): boolean {
	return all.indexOf(value) === index;
}
