import type { Browser, Page } from "playwright-core";

/** A page that a reader opened, with what it asked for and complained of since. */
export interface Visit {
	page: Page;
	requests: string[];
	complaints: string[];
}

/** How the reader looks at the page. */
export interface View {
	width: number;
	colorScheme: "light" | "dark";
}

/** Opens an address in a fresh context and waits until Redoc stands. */
export async function visit(browser: Browser, address: string, { width, colorScheme }: View): Promise<Visit> {
	const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
	page.setDefaultTimeout(10_000);
	const requests: string[] = [];
	const complaints: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
	});
	await page.goto(address);
	await page.getByRole("heading", { level: 1 }).waitFor();
	return { page, requests, complaints };
}
