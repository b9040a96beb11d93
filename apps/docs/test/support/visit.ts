import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { type DocsServer, serveDocs } from "../../src/server.ts";

/** The site that the tests share, served for one file of tests, and the browser that they share. */
export interface Stage {
	readonly docs: DocsServer;
	readonly browser: Browser;
	close(): Promise<void>;
}

/** A page that a reader opened, with what it asked for and complained of since. */
export interface Visit {
	readonly page: Page;
	readonly requests: string[];
	readonly complaints: string[];
	/** Bytes that came over the wire, with headers. */
	bytes(): number;
	close(): Promise<void>;
}

/** How the reader looks at the page. */
export interface View {
	readonly width: number;
	readonly colorScheme: "light" | "dark";
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

/** Opens an address in a fresh context and waits until it is loaded. */
export async function visit(
	browser: Browser,
	address: string,
	{ width, colorScheme }: View,
	options: BrowserContextOptions = {},
): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, ...options });
	const page = await context.newPage();
	page.setDefaultTimeout(10_000);
	const requests: string[] = [];
	const complaints: string[] = [];
	let bytes = 0;
	page.on("request", (request) => requests.push(request.url()));
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
	});
	const session = await context.newCDPSession(page);
	session.on("Network.loadingFinished", ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	await session.send("Network.enable");
	await page.goto(address);
	return { page, requests, complaints, bytes: () => bytes, close: () => context.close() };
}

/** Touches the reference as a reader does, and waits until Redoc runs; gives how long that took, in milliseconds. */
export async function bringToLife(page: Page): Promise<number> {
	await page.waitForLoadState();
	const start = performance.now();
	await page.locator("#redoc main").hover({ position: { x: 10, y: 10 } });
	await page.locator("#redoc[data-hydrated]").waitFor();
	return performance.now() - start;
}
