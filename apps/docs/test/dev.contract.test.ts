import { mkdtemp, readFile, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { develop } from "../src/dev.ts";
import { builtFile } from "./support/built.ts";

const guide = fileURLToPath(new URL("../guides/testing.md", import.meta.url));

test("builds anew when a source changes, and tells the open pages", { timeout: 60_000 }, async () => {
	const folder = await mkdtemp(join(tmpdir(), "forter-orders-docs-dev-"));
	const site = await develop(0, join(folder, "site"));
	const page = await (await fetch(site.url)).text();
	expect(page).toMatch(/reload-\w+\.js/);
	const { body } = await fetch(new URL("__builds", site.url));
	const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
	expect(await reader?.read()).toMatchObject({ value: ": open\n\n" });
	// Only its time changes, so that no source is harmed.
	const now = new Date();
	await utimes(guide, now, now);
	expect(await reader?.read()).toMatchObject({ value: "data: built\n\n" });
	expect(await readFile(join(folder, "site/index.html"), "utf8")).toBe(page);
	await reader?.cancel();
	await site.close();
	await rm(folder, { recursive: true, force: true });
});

test("the published site neither reloads itself nor shows what is not released", () => {
	expect(builtFile("index.html")).not.toContain("reload-");
	expect(builtFile("changelog/index.md")).not.toContain("## next");
});
