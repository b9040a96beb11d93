import { once } from "node:events";
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { type Browser, chromium } from "playwright-core";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What Lighthouse says of a page on a phone. */
export interface PhoneReport {
	/** Scores from 0 to 100. */
	readonly scores: Readonly<Record<(typeof categories)[number], number>>;
	/** Time until the largest part of the page is painted, in milliseconds. */
	readonly largestPaintMs: number;
	/** Time in which the page could not react, in milliseconds. */
	readonly blockedMs: number;
	/** Work of the page's main thread, in milliseconds. */
	readonly mainThreadMs: number;
}

/** A Chromium that Lighthouse can use; disposing of it ends it. */
export interface PhoneLab extends AsyncDisposable {
	/** Opens a page as on a phone, once; throws an Error when Lighthouse cannot tell one of the figures. */
	measure(address: string): Promise<PhoneReport>;
}

/** Starts a browser for Lighthouse, which emulates a phone and its network. */
export async function openPhoneLab(executablePath: string): Promise<PhoneLab> {
	const port = await freePort();
	const browser: Browser = await chromium.launch({
		executablePath,
		// In the environment of a server the language is "en-US@posix", with which pages fail that format dates.
		args: ["--no-sandbox", "--accept-lang=en-US", `--remote-debugging-port=${port}`],
	});
	return {
		measure: (address) => measure(address, port),
		[Symbol.asyncDispose]: () => browser.close(),
	};
}

async function measure(address: string, port: number): Promise<PhoneReport> {
	const result = await lighthouse(address, { port, logLevel: "error", onlyCategories: [...categories] });
	const known = (figure: number | null | undefined, name: string): number => {
		if (typeof figure === "number") return figure;
		throw new Error(`Lighthouse gave no ${name} for ${address}; expected a page that loads and paints.`);
	};
	const score = (name: string): number => Math.round(known(result?.lhr.categories[name]?.score, name) * 100);
	const figure = (name: string): number => known(result?.lhr.audits[name]?.numericValue, name);
	return {
		scores: {
			performance: score("performance"),
			accessibility: score("accessibility"),
			"best-practices": score("best-practices"),
			seo: score("seo"),
		},
		largestPaintMs: figure("largest-contentful-paint"),
		blockedMs: figure("total-blocking-time"),
		mainThreadMs: figure("mainthread-work-breakdown"),
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (typeof address !== "object" || address === null) throw new Error("Expected a TCP address.");
	return address.port;
}
