// Lighthouse on a phone, the median of three runs a page, against the budgets. Run `pnpm build` first.
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { currentContract } from "../src/contract.ts";
import { operationRoutesOf } from "../src/reference/routes.ts";
import { serveDocs } from "../src/server.ts";
import { findChromium } from "../test/support/chromium.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const runs = 3;
const debuggingPort = 9333;

type Scores = Record<(typeof categories)[number], number>;

const { document } = await currentContract();
const [operation = ""] = operationRoutesOf(document);
// The lowest score that a page may have in performance and in accessibility.
const budgets: readonly { route: string; least: number }[] = [
	{ route: "reference/", least: 95 },
	{ route: operation, least: 99 },
	{ route: "guides/quick-start/", least: 100 },
	{ route: "errors/", least: 100 },
];

const docs = await serveDocs({ port: 0 });
const args = ["--no-sandbox", `--remote-debugging-port=${debuggingPort}`];
const browser = await chromium.launch({ executablePath: await findChromium(), args });
let missed = 0;
try {
	console.log(`${"page".padEnd(28)}  budget  ${categories.join("  ")}`);
	for (const { route, least } of budgets) {
		const scores = await medianOf(docs.url + route);
		if (Math.min(scores.performance, scores.accessibility) < least) missed++;
		const cells = categories.map((name) => String(scores[name]).padStart(name.length));
		console.log(`${`/${route}`.padEnd(28)}  ${String(least).padStart(6)}  ${cells.join("  ")}`);
	}
} finally {
	await browser.close();
	await docs.close();
}
console.log(missed === 0 ? "All within their budgets." : `${missed} below budget.`);
if (missed > 0) process.exitCode = 1;

async function medianOf(url: string): Promise<Scores> {
	const all: Scores[] = [];
	for (let run = 0; run < runs; run++) all.push(await measure(url));
	const median = (name: keyof Scores): number => all.map((scores) => scores[name]).sort((a, b) => a - b)[1] ?? 0;
	return {
		performance: median("performance"),
		accessibility: median("accessibility"),
		"best-practices": median("best-practices"),
		seo: median("seo"),
	};
}

async function measure(url: string): Promise<Scores> {
	const result = await lighthouse(url, { port: debuggingPort, logLevel: "error", onlyCategories: [...categories] });
	const score = (name: keyof Scores): number => Math.round((result?.lhr.categories[name]?.score ?? 0) * 100);
	return {
		performance: score("performance"),
		accessibility: score("accessibility"),
		"best-practices": score("best-practices"),
		seo: score("seo"),
	};
}
