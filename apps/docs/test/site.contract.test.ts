import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteFolder } from "../src/folder.ts";
import { buildSite } from "../src/site.ts";

const require = createRequire(import.meta.url);
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "forter-orders-docs-test-"));
	await buildSite(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(["index.html", "openapi.json", "openapi.yaml"])("builds the same bytes of %s again", async (file) => {
	const [again, built] = await Promise.all([readFile(join(folder, file)), readFile(join(siteFolder, file))]);
	expect(
		again.equals(built),
		`dist/${file} differs from a new build. If the sources changed, run \`pnpm build\`.`,
	).toBe(true);
});

test("puts the contract beside the page as it is", async () => {
	const contract = await readFile(require.resolve("@forter-orders/openapi/openapi.yaml"));
	expect((await readFile(join(folder, "openapi.yaml"))).equals(contract)).toBe(true);
});

test("gives the page a language, a title, a description and an icon of its own", async () => {
	const { info } = JSON.parse(await readFile(join(folder, "openapi.json"), "utf8"));
	const head = (await readFile(join(folder, "index.html"), "utf8")).slice(0, 4000);
	expect(head).toContain('<html lang="en">');
	expect(head).toContain(`<title>${info.title} · API reference</title>`);
	expect(head).toContain(`<meta name="description" content="${info.summary}">`);
	expect(head).toContain('<link rel="icon" href="data:');
});
