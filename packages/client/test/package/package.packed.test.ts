import { type ExecFileException, execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { installed } from "./installed.ts";

interface Publint {
	publint(options: { pkgDir: string; strict: boolean; pack: false }): Promise<{ messages: readonly unknown[] }>;
}

const { tarball, project } = inject("packed");
const folder = join(project, "node_modules/@forter-orders/client");
const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
	.sort();
const entries = ["index", "opentelemetry", "raw", "testing/index", "testing/msw", "validate/index"];

test("publint finds nothing", async () => {
	const { publint }: Publint = await import(pathToFileURL(installed("publint")).href);
	expect((await publint({ pkgDir: folder, strict: true, pack: false })).messages).toEqual([]);
});

test("attw finds nothing wrong with the types", async () => {
	const cli = join(dirname(installed("@arethetypeswrong/cli/package.json")), "dist/index.js");
	const given = [cli, tarball, "--profile", "esm-only", "--no-color", "--no-emoji"];
	const attw = promisify(execFile)(process.execPath, given);
	const { code = 0, stdout }: Partial<ExecFileException> = await attw.catch((error: ExecFileException) => error);
	expect(code, stdout).toBe(0);
	expect(stdout?.match(/bundler: OK/g)).toHaveLength(entries.length + 2);
});

test("exports these entries and no more", () => {
	expect(manifest.exports).toEqual({
		".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
		"./errors.json": "./dist/errors.json",
		"./opentelemetry": { types: "./dist/opentelemetry.d.ts", default: "./dist/opentelemetry.js" },
		"./raw": { types: "./dist/raw.d.ts", default: "./dist/raw.js" },
		"./testing": { types: "./dist/testing/index.d.ts", default: "./dist/testing/index.js" },
		"./testing/msw": { types: "./dist/testing/msw.d.ts", default: "./dist/testing/msw.js" },
		"./validate": { types: "./dist/validate/index.d.ts", default: "./dist/validate/index.js" },
		"./package.json": "./package.json",
	});
});

test("the entries export these names and no more", async () => {
	const names = entries.map(async (entry) => [
		entry,
		Object.keys(await import(pathToFileURL(join(folder, "dist", `${entry}.js`)).href)).sort(),
	]);
	expect(Object.fromEntries(await Promise.all(names))).toEqual({
		index: ["OrdersError", "createOrdersClient", "isOrdersError"],
		opentelemetry: ["openTelemetryHooks"],
		raw: ["rawClient"],
		"testing/index": ["fakeOrdersClient"],
		"testing/msw": ["ordersHandlers"],
		"validate/index": [
			"lenientOrderSchema",
			"lenientResultsRequestSchema",
			"orderSchema",
			"resultsRequestSchema",
			"validateOrder",
			"validateResultsRequest",
		],
	});
});

test("holds the built entries, what they share, their types, and nothing else but the papers", () => {
	expect(files.filter((file) => !file.startsWith("dist/"))).toEqual(["LICENSE", "README.md", "package.json"]);
	const scripts = files.filter((file) => file.endsWith(".js"));
	expect(scripts.filter((file) => !file.startsWith("dist/shared/"))).toEqual(entries.map((name) => `dist/${name}.js`));
	const others = files.filter((file) => file.startsWith("dist/") && !/\.d\.ts$|\.js$/.test(file));
	expect(others).toEqual(["dist/errors.json"]);
	for (const entry of entries) expect(files).toContain(`dist/${entry}.d.ts`);
});

test("each file of types belongs to a source, so nothing stale is published", async () => {
	const sources = (await readdir(new URL("../../src", import.meta.url), { recursive: true }))
		.filter((file) => file.endsWith(".ts"))
		.map((file) => `dist/${file.replace(/\.ts$/, ".d.ts")}`);
	expect(files.filter((file) => file.endsWith(".d.ts"))).toEqual(sources.sort());
});

test("needs openapi-fetch at run time, its own types, and nothing else", () => {
	expect(Object.keys(manifest.dependencies).sort()).toEqual(["@forter-orders/types", "openapi-fetch"]);
	expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(Object.keys(manifest.peerDependencies));
	expect(Object.values(manifest.peerDependenciesMeta)).toEqual([{ optional: true }]);
});

test("its types are nothing at run time", async () => {
	const types = await readdir(join(project, "node_modules/@forter-orders/types"), { recursive: true });
	expect(types.sort()).toEqual(["LICENSE", "README.md", "dist", "dist/schema.gen.d.ts", "package.json"]);
});

test("no specifier of the workspace is left in the packed package.json", () => {
	expect(JSON.stringify(manifest)).not.toMatch(/"(workspace|catalog|link|file):/);
});

test("imports nothing but what it depends on, and no built-in module of Node", async () => {
	const scripts = files.filter((file) => file.endsWith(".js"));
	const texts = await Promise.all(scripts.map((file) => readFile(join(folder, file), "utf8")));
	const imported = texts.flatMap((text) => [...text.matchAll(/^(?:import|export)\b.*?from ?"([^".][^"]*)"/gm)]);
	expect([...new Set(imported.map(([, name]) => name))]).toEqual(["openapi-fetch"]);
});

test("openapi-fetch is loaded by raw alone", async () => {
	const program = `
		const seen = [];
		const { registerHooks } = await import("node:module");
		registerHooks({ load: (url, context, next) => (seen.push(url), next(url, context)) });
		await import("@forter-orders/client");
		const before = seen.some((url) => url.includes("openapi-fetch"));
		await import("@forter-orders/client/raw");
		console.log(before, seen.some((url) => url.includes("openapi-fetch")));`;
	const given = ["--input-type=module", "--eval", program];
	const { stdout } = await promisify(execFile)(process.execPath, given, { cwd: project });
	expect(stdout).toBe("false true\n");
});

test("errors.json has the kinds of the types, for a program to import", async () => {
	const { default: errors } = await import(pathToFileURL(join(folder, "dist/errors.json")).href, {
		with: { type: "json" },
	});
	const kinds = errors.map(({ kind }: { readonly kind: string }) => kind);
	expect(new Set(kinds).size).toBe(kinds.length);
	expect(kinds).toContain("timeout");
});

test("the manifest names the repository and the site", () => {
	expect(manifest.repository.directory).toBe("packages/client");
	expect(new URL(manifest.homepage).protocol).toBe("https:");
});

test("has no side effects, runs no script at installation, and carries licence and manual", async () => {
	expect(manifest.sideEffects).toBe(false);
	expect(Object.keys(manifest.scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
	expect(manifest.license).toBe("MIT");
	expect(await readFile(join(folder, "LICENSE"), "utf8")).toMatch(/^MIT License/);
	expect(await readFile(join(folder, "README.md"), "utf8")).toMatch(/^# @forter-orders\/client/);
});
