import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { order } from "./order.ts";

const limit = 25_000;
const code = await bundled("../src/validate/index.ts");

test("is at most 25 kB, minified and compressed, with all that it needs", () => {
	expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(limit);
	expect(code).not.toMatch(/\bimport\b[\s("'{]|\brequire\(/);
});

test("makes no code at run time, for workers forbid it", () => {
	expect(code).not.toMatch(/\beval\(|\bFunction\(/);
});

test("is not loaded by the client", async () => {
	expect(readFileSync(fileURLToPath(new URL("../src/index.ts", import.meta.url)), "utf8")).not.toContain("validate");
	expect(await bundled("../src/index.ts")).not.toContain("dependentRequired");
});

test.each(nodes())("judges the same on $version ($path)", ({ path }) => {
	const folder = mkdtempSync(join(tmpdir(), "validate-"));
	const bodies = [order, { ...order, orderId: 1 }, { ...order, orderId: null, payment: undefined }];
	writeFileSync(join(folder, "validate.mjs"), code);
	writeFileSync(join(folder, "bodies.json"), JSON.stringify(bodies));
	writeFileSync(
		join(folder, "run.mjs"),
		`import { readFileSync } from "node:fs";
import { validateOrder } from "./validate.mjs";
const bodies = JSON.parse(readFileSync(new URL("./bodies.json", import.meta.url), "utf8"));
const places = (result) => (result.ok ? [] : result.issues.map(({ pointer, rule }) => pointer + " " + rule));
console.log(JSON.stringify(bodies.map((body) => ["strict", "lenient"].map((profile) => places(validateOrder(body, { profile }))))));`,
	);
	const options = ["--disallow-code-generation-from-strings", join(folder, "run.mjs")];
	const output = execFileSync(path, options, { encoding: "utf8" });
	rmSync(folder, { recursive: true });
	expect(JSON.parse(output)).toEqual([
		[[], []],
		[["/orderId type"], ["/orderId type"]],
		[["/payment required", "/orderId type"], ["/orderId type"]],
	]);
});

/** This Node and the first of the PATH that no package brought, as far as the package supports them. */
function nodes(): { path: string; version: string }[] {
	const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
	const system = folders.map((folder) => join(folder, "node")).find((path) => existsSync(path));
	return [process.execPath, ...(system ? [system] : [])]
		.map((path) => ({ path, version: execFileSync(path, ["--version"], { encoding: "utf8" }).trim() }))
		.filter(({ version }) => version.localeCompare("v20.19", "en", { numeric: true }) >= 0);
}

/** A module of this package with all that it imports, minified, by the bundler that vitest brings. */
async function bundled(path: string): Promise<string> {
	const resolve = (from: string, name: string) => createRequire(from).resolve(name);
	const vite = resolve(resolve(import.meta.filename, "vitest/package.json"), "vite/package.json");
	const { rolldown } = await import(pathToFileURL(resolve(vite, "rolldown")).href);
	const build = await rolldown({ input: fileURLToPath(new URL(path, import.meta.url)), platform: "neutral" });
	const { output } = await build.generate({ format: "esm", minify: true });
	return output.map((chunk: { code: string }) => chunk.code).join("");
}
