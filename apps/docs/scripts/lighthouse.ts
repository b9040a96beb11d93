// Lighthouse on a phone, the median of three runs a page, against the budgets. Run `pnpm build` first.
import { findChromium } from "@forter-orders/browser";
import { openPhoneLab, type PhoneLab, type PhoneReport } from "@forter-orders/browser/lighthouse";
import { currentContract } from "../src/contract.ts";
import { operationRoutesOf } from "../src/reference/routes.ts";
import { serveDocs } from "../src/server.ts";

const runs = 3;

type Scores = PhoneReport["scores"];

const { document } = await currentContract();
const [operation = ""] = operationRoutesOf(document);
// The lowest score that a page may have in performance and in accessibility.
const budgets: readonly { route: string; least: number }[] = [
	{ route: "reference/", least: 95 },
	{ route: operation, least: 99 },
	{ route: "guides/quick-start/", least: 100 },
	{ route: "errors/", least: 100 },
	{ route: "benchmarks/", least: 99 },
];

const docs = await serveDocs({ port: 0 });
await using lab = await openPhoneLab(await findChromium());
let missed = 0;
try {
	for (const [index, { route, least }] of budgets.entries()) {
		const scores = await medianOf(lab, docs.url + route);
		const names = Object.keys(scores);
		if (index === 0) console.log(`${"page".padEnd(28)}  budget  ${names.join("  ")}`);
		if (Math.min(scores.performance, scores.accessibility) < least) missed++;
		const cells = Object.entries(scores).map(([name, score]) => String(score).padStart(name.length));
		console.log(`${`/${route}`.padEnd(28)}  ${String(least).padStart(6)}  ${cells.join("  ")}`);
	}
} finally {
	await docs.close();
}
console.log(missed === 0 ? "All within their budgets." : `${missed} below budget.`);
if (missed > 0) process.exitCode = 1;

async function medianOf(lab: PhoneLab, url: string): Promise<Scores> {
	const all: Scores[] = [];
	for (let run = 0; run < runs; run++) all.push((await lab.measure(url)).scores);
	const median = (name: keyof Scores): number => all.map((scores) => scores[name]).sort((a, b) => a - b)[1] ?? 0;
	return {
		performance: median("performance"),
		accessibility: median("accessibility"),
		"best-practices": median("best-practices"),
		seo: median("seo"),
	};
}
