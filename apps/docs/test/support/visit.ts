import type { View } from "@forter-orders/browser";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { type DocsServer, serveDocs } from "../../src/server.ts";

/** The site that the tests share, served for one file of tests, and the browser that they share. */
export interface Stage {
	readonly docs: DocsServer;
	readonly browser: Browser;
	close(): Promise<void>;
}

/** The views that every page is to be good in. */
export const views: readonly View[] = (["light", "dark"] as const).flatMap((colorScheme) =>
	[1440, 390].map((width) => ({ colorScheme, width })),
);

/** A reader at a desk. */
export const desk: View = { width: 1440, colorScheme: "light" };

/** Serves the site of the tests and connects to their browser. */
export async function setStage(): Promise<Stage> {
	const docs = await serveDocs({ port: 0, folder: inject("site") });
	const browser = await chromium.connect(inject("browser"));
	return {
		docs,
		browser,
		async close() {
			await browser.close();
			await docs.close();
		},
	};
}

/** Touches the reference as a reader does, and waits until Redoc runs; gives how long that took, in milliseconds. */
export async function bringToLife(page: Page): Promise<number> {
	await page.waitForLoadState();
	const start = performance.now();
	await page.locator("#redoc main").hover({ position: { x: 10, y: 10 } });
	await page.locator("#redoc[data-hydrated]").waitFor();
	return performance.now() - start;
}
