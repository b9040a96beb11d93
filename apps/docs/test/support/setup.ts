import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "@forter-orders/browser";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { build } from "./build.ts";
import { writeReleaseFolder } from "./releases.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The path of a Chromium that starts on this machine. */
		chromium: string;
		/** Where to connect to the browser that all tests share. */
		browser: string;
		/** The folder of a build with an old release, a release and what is in the workspace now. */
		site: string;
	}
}

/** Finds a browser, starts it, and builds the site: once for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), "forter-orders-docs-"));
	const executablePath = await findChromium();
	const server = await chromium.launchServer({ executablePath, args: ["--no-sandbox"] });
	const releases = await writeReleaseFolder(join(folder, "releases"));
	await build("--out", join(folder, "site"), "--releases", releases);
	project.provide("chromium", executablePath);
	project.provide("browser", server.wsEndpoint());
	project.provide("site", join(folder, "site"));
	return async () => {
		await server.close();
		await rm(folder, { recursive: true, force: true });
	};
}
