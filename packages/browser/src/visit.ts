import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** How a reader looks at a page. */
export interface View {
	/** In CSS pixels. */
	readonly width: number;
	readonly colorScheme: "light" | "dark";
}

/** A page that a reader opened, with what it asked for and complained of since. */
export interface Visit {
	readonly page: Page;
	readonly requests: readonly string[];
	/** Errors, warnings and dialogs. */
	readonly complaints: readonly string[];
	/** Bytes that came over the wire, with headers. */
	bytes(): number;
	close(): Promise<void>;
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
	page.on("dialog", (dialog) => {
		complaints.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
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
