import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

/** How a reader looks at a page. */
export interface View {
	readonly width: number;
	readonly colorScheme: "light" | "dark";
}

/** A page that was opened from a file, with what it asked for and complained of. */
export interface Visit {
	readonly page: Page;
	readonly requests: readonly string[];
	readonly complaints: readonly string[];
}

/** Opens a file in a fresh page. */
export async function visit(browser: Browser, file: string, { width, colorScheme }: View): Promise<Visit> {
	const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
	page.setDefaultTimeout(10_000);
	const requests: string[] = [];
	const complaints: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("dialog", (dialog) => {
		complaints.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on("console", (message) => {
		if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
	});
	await page.goto(pathToFileURL(file).href);
	return { page, requests, complaints };
}
