import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type DocsServer, serveDocs } from "../src/server.ts";

let docs: DocsServer;

beforeAll(async () => {
	docs = await serveDocs({ port: 0, folder: inject("site") });
});
afterAll(() => docs.close());

test.each([
	["", "text/html; charset=utf-8"],
	["openapi.json", "application/json"],
	["openapi.yaml", "application/yaml; charset=utf-8"],
	["errors/", "text/html; charset=utf-8"],
	["errors/index.md", "text/markdown; charset=utf-8"],
	["errors.json", "application/json"],
])("serves /%s as %s", async (path, type) => {
	const response = await fetch(new URL(path, docs.url));
	expect(response.status).toBe(200);
	expect(response.headers.get("Content-Type")).toBe(type);
	expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
	expect(await response.text()).not.toBe("");
});

test("lets a page load from the site and from a mock on this machine alone, and be framed by nobody", async () => {
	const policy = (await fetch(docs.url)).headers.get("Content-Security-Policy");
	expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';/);
	expect(policy).toContain("connect-src 'self' http://127.0.0.1:* http://localhost:*;");
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).not.toContain("unsafe-eval");
	expect(policy).not.toContain("https:");
});

test("compresses what it sends", async () => {
	const { headers } = await fetch(docs.url, { headers: { "Accept-Encoding": "gzip" } });
	expect(headers.get("Content-Encoding")).toBe("gzip");
});

test("answers an address that is not there with a page that leads home", async () => {
	const response = await fetch(new URL("guides/nothing/", docs.url));
	expect(response.status).toBe(404);
	const page = await response.text();
	expect(page).toContain("There is no page at this address.");
	expect(page).toContain('href="/"');
	expect(page).toContain('href="/reference/"');
});

test.each(["/nothing", "/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json"])(
	"answers 404 to %s",
	async (path) => {
		expect(await rawStatus(path)).toContain("404");
	},
);

test("says that a port is in use", async () => {
	const port = Number(new URL(docs.url).port);
	await expect(serveDocs({ port, folder: inject("site") })).rejects.toMatchObject({ code: "EADDRINUSE", port });
});

test("says that the docs are not built", async () => {
	const folder = await mkdtemp(join(tmpdir(), "forter-orders-docs-empty-"));
	await expect(serveDocs({ port: 0, folder })).rejects.toThrow(
		`the docs are not built: there is no file ${join(folder, "index.html")} that can be read; run \`pnpm build\``,
	);
	await rm(folder, { recursive: true });
});

test("stops answering when it is closed", async () => {
	const other = await serveDocs({ port: 0, folder: inject("site") });
	await fetch(other.url);
	await other.close();
	await expect(fetch(other.url)).rejects.toThrow();
});

// fetch would resolve the dots before it sends them.
async function rawStatus(path: string): Promise<string> {
	const socket = connect(Number(new URL(docs.url).port), "127.0.0.1");
	socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
	return (await text(socket)).split("\r\n")[0] ?? "";
}
