import { accessibilityFaults, type Visit, visit } from "@forter-orders/browser";
import type { Browser, Page } from "playwright-core";

/** What a reader at a desk gets with a page. */
export interface PageFigures {
	/** Kilobytes over the wire, before and after the reader does anything. */
	readonly kilobytesBefore: number;
	readonly kilobytesAfter: number;
	/** Elements of the document. */
	readonly nodesBefore: number;
	readonly nodesAfter: number;
	/** Requests to hosts other than the page's own. */
	readonly foreignRequests: number;
	/** Places that break a rule of WCAG 2.2 A or AA, by axe. */
	readonly faults: number;
	/** Share of the contract's fields that are named in the text of the page as it comes, without any script. */
	readonly namedFields: number;
}

/** Opens a page, moves over it and scrolls to its end, and counts. */
export async function readPage(browser: Browser, address: string, fields: readonly string[]): Promise<PageFigures> {
	const view = { width: 1440, colorScheme: "light" } as const;
	// axe is put into the page, which its policy may forbid. Elements fails without a language.
	const visited = await visit(browser, address, view, { bypassCSP: true, locale: "en-US" });
	try {
		await settle(visited.page);
		const [kilobytesBefore, nodesBefore] = [visited.bytes() / 1000, await nodesOf(visited.page)];
		await read(visited.page);
		const [kilobytesAfter, nodesAfter] = [visited.bytes() / 1000, await nodesOf(visited.page)];
		const faults = await accessibilityFaults(visited.page, { bestPractices: false });
		return {
			kilobytesBefore,
			kilobytesAfter,
			nodesBefore,
			nodesAfter,
			foreignRequests: foreignRequests(visited, address),
			faults: faults.reduce((sum, { nodes }) => sum + nodes.length, 0),
			namedFields: namedShare(await (await fetch(address)).text(), fields),
		};
	} finally {
		await visited.close();
	}
}

/** As a reader does who looks for something: the pointer over the middle, then down to the end. */
async function read(page: Page): Promise<void> {
	await page.mouse.move(720, 450);
	await settle(page);
	for (let step = 0; step < 30; step++) {
		await page.mouse.wheel(0, 900);
		await page.waitForTimeout(50);
	}
	await settle(page);
}

async function settle(page: Page): Promise<void> {
	await page.waitForLoadState("networkidle");
	await page.waitForTimeout(1000);
}

async function nodesOf(page: Page): Promise<number> {
	return page.evaluate("document.querySelectorAll('*').length");
}

function foreignRequests({ requests }: Visit, address: string): number {
	const { origin } = new URL(address);
	return requests.filter((url) => /^https?:/.test(url) && new URL(url).origin !== origin).length;
}

/** Which share of the names stands in the text of a page, scripts and styles left out. */
export function namedShare(html: string, names: readonly string[]): number {
	const text = html.replaceAll(/<(script|style)\b.*?<\/\1>/gs, " ").replaceAll(/<[^>]*>/g, " ");
	const words = new Set(text.match(/\w+/g));
	return (100 * names.filter((name) => words.has(name)).length) / names.length;
}
