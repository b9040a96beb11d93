import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { visit } from "@forter-orders/browser";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { build } from "./support/build.ts";
import { builtFile, builtFiles, currentRoutes, operationRoutes } from "./support/built.ts";
import { contract } from "./support/contract.ts";
import { releasedVersions, writeReleaseFolder } from "./support/releases.ts";
import { bringToLife, desk, type Stage, setStage } from "./support/visit.ts";

const { resolve } = createRequire(import.meta.url);
const [latest = "", old = ""] = releasedVersions;

let stage: Stage;
let folder: string;
beforeAll(async () => {
	stage = await setStage();
	folder = await mkdtemp(join(tmpdir(), "forter-orders-docs-test-"));
});
afterAll(async () => {
	await stage.close();
	await rm(folder, { recursive: true, force: true });
});

test("is built anew within 20 s, with the same bytes in every file", { timeout: 60_000 }, async () => {
	const again = join(folder, "again");
	const releases = await writeReleaseFolder(join(folder, "releases"));
	const duration = await build("--out", again, "--releases", releases);
	console.log(`cold build: ${(duration / 1000).toFixed(1)} s`);
	expect(duration).toBeLessThanOrEqual(20_000);
	expect(builtFiles(again)).toEqual(builtFiles());
	for (const path of builtFiles()) {
		const [one, other] = await Promise.all([readFile(join(again, path)), readFile(join(inject("site"), path))]);
		expect(one.equals(other), path).toBe(true);
	}
});

test("puts the contract beside the pages as it is published", async () => {
	for (const file of ["openapi.yaml", "openapi.json"]) {
		expect(builtFile(file)).toBe(await readFile(resolve(`@forter-orders/openapi/${file}`), "utf8"));
	}
});

test("takes another address for what needs a whole one", { timeout: 60_000 }, async () => {
	const other = join(folder, "other");
	await build("--out", other, "--site-url", "https://docs.example.com/orders");
	const head = await readFile(join(other, "errors/index.html"), "utf8");
	expect(head).toContain('<link rel="canonical" href="https://docs.example.com/orders/errors/">');
	expect(await readFile(join(other, "llms.txt"), "utf8")).not.toContain("github.io");
	expect(await readFile(join(other, "404.html"), "utf8")).toContain('href="/orders/"');
});

test.each([
	[["--site-url", "docs.example.com"], '--site-url is "docs.example.com", expected a web address'],
	[["--releases", "/nowhere"], "there is no folder /nowhere that can be read; --releases takes one"],
	[["--nothing"], "unknown option '--nothing'; see node src/build.ts --help"],
])("says what is wrong with %s", async (options, message) => {
	const { code, stderr } = await build("--out", join(folder, "never"), ...options).catch((error) => error);
	expect(code).toBe(2);
	expect(stderr).toContain(message);
	expect(stderr.trimEnd()).not.toContain("\n");
});

test("works below a path of a host", async () => {
	const proxy = createServer(async (request, response) => {
		const inner = request.url?.startsWith("/some/path/") ? request.url.slice("/some/path/".length) : "nothing";
		const answer = await fetch(new URL(inner, stage.docs.url));
		response.writeHead(answer.status, { "Content-Type": answer.headers.get("Content-Type") ?? "" });
		response.end(Buffer.from(await answer.arrayBuffer()));
	}).listen(0, "127.0.0.1");
	await new Promise((done) => proxy.once("listening", done));
	const { port } = proxy.address() as AddressInfo;
	const root = `http://127.0.0.1:${port}/some/path/`;
	const { page, requests, complaints, close } = await visit(stage.browser, root, desk);
	await page.getByRole("link", { name: "Decide an order" }).first().click();
	await page.locator("#redoc").waitFor();
	await bringToLife(page);
	await page.getByRole("button", { name: /Show/ }).first().click();
	await page.keyboard.press("/");
	await page.keyboard.type("testing");
	await page
		.getByRole("dialog")
		.getByRole("link", { name: /^Testing/ })
		.first()
		.click();
	await page.getByRole("heading", { name: "Testing", level: 1 }).waitFor();
	const field = "orders/v3order/t=request&path=accountowner/email";
	await page.goto(`${root}reference/orders/v3order/#${field}`);
	await page.locator(`[id="${field}"]`).waitFor();
	await page.locator("#redoc").getByRole("link", { name: "Testing", exact: true }).click();
	await page.getByRole("heading", { name: "Testing", level: 1 }).waitFor();
	expect(page.url()).toBe(`${root}guides/testing/`);
	expect(requests.filter((url) => !url.startsWith(root))).toEqual([]);
	expect(complaints).toEqual([]);
	await close();
	proxy.close();
});

describe("a release", () => {
	test("stays at its own address, is listed, and says to search engines which page counts", () => {
		expect(JSON.parse(builtFile("versions.json"))).toEqual({
			versions: releasedVersions.map((version) => ({ version, path: `v/${version}/`, latest: version === latest })),
		});
		for (const version of releasedVersions) {
			for (const route of operationRoutes()) {
				const html = builtFile(`v/${version}/${route.slice("reference/".length)}index.html`);
				expect(html).toContain('<meta name="robots" content="noindex">');
				expect(html).toContain(`<link rel="canonical" href="https://forter-orders.github.io/forter-orders/${route}">`);
			}
			expect(JSON.parse(builtFile(`v/${version}/openapi.json`)).info.version).toBe(version);
		}
		expect(builtFile("sitemap.xml")).not.toContain("/v/");
	});

	test("says that it is old when there is a newer one, and leads to it", async () => {
		const { page, complaints, close } = await visit(stage.browser, `${stage.docs.url}v/${old}/orders/v3order/`, desk);
		await bringToLife(page);
		expect(await page.locator("footer").textContent()).toContain(`Contract version ${old}`);
		await page.getByRole("note").getByRole("link", { name: "Go to the newest" }).click();
		await page.getByRole("heading", { name: "API reference", level: 1 }).waitFor();
		expect(page.url()).toBe(`${stage.docs.url}reference/`);
		expect(complaints).toEqual([]);
		expect(builtFile(`v/${latest}/index.html`)).not.toContain('class="banner"');
		expect(builtFile("reference/index.html")).toContain(`Contract version ${contract.info.version}`);
		await close();
	});

	test("names the place when its folder and its contract disagree", async () => {
		const releases = await writeReleaseFolder(join(folder, "wrong"));
		const { rename } = await import("node:fs/promises");
		await rename(join(releases, old), join(releases, "9.9.9"));
		const failure = await build("--out", join(folder, "never"), "--releases", releases).catch(String);
		expect(failure).toContain(`The contract in 9.9.9/ says that it is version ${old}.`);
	});
});

test("every page of the menu is built", () => {
	expect(currentRoutes().length).toBeGreaterThanOrEqual(16);
});
