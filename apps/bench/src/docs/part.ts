import { findChromium } from "@forter-orders/browser";
import { openPhoneLab } from "@forter-orders/browser/lighthouse";
import type { Measure } from "@forter-orders/docs/benchmarks";
import { chromium } from "playwright-core";
import { readFacts } from "../contract.ts";
import type { Part } from "../part.ts";
import { measureFiguresInTurns, measureOf, type Subject, single } from "../rounds.ts";
import { fieldNames } from "./operation.ts";
import { type PageFigures, readPage } from "./read-page.ts";
import { type ReferencePage, serveReferencePages } from "./sites.ts";

/** The page of an operation beside what other tools make of the same contract. */
export const docs: Part = async ({ quick, progress }) => {
	const facts = await readFacts();
	progress("make the pages");
	await using served = await serveReferencePages(facts);
	const executable = await findChromium();
	progress("bytes, elements and accessibility");
	const read = await readMeasures(executable, served.pages, fieldNames(facts.document));
	progress("Lighthouse on a phone");
	return [...read, ...(await phoneMeasures(executable, served.pages, quick ? 1 : 3))];
};

const lower = { better: "lower" } as const;

const readSubjects: Readonly<Record<keyof PageFigures, Subject>> = {
	kilobytesBefore: { ...lower, title: "Bytes of an operation's page", unit: "kB", headline: true },
	kilobytesAfter: { ...lower, title: "Bytes after the page was read", unit: "kB", headline: true },
	nodesBefore: { ...lower, title: "Elements of the page", unit: "elements" },
	nodesAfter: { ...lower, title: "Elements after the page was read", unit: "elements" },
	foreignRequests: { ...lower, title: "Requests to other hosts", unit: "requests" },
	faults: { ...lower, title: "Accessibility faults", unit: "places against WCAG 2.2 A or AA, by axe", headline: true },
	namedFields: {
		title: "Fields in the page without JavaScript",
		unit: "% of the contract's",
		better: "higher",
		headline: true,
	},
};

async function readMeasures(
	executablePath: string,
	pages: readonly ReferencePage[],
	fields: readonly string[],
): Promise<Measure[]> {
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
	const read = new Map<string, PageFigures>();
	try {
		for (const { name, address } of pages) read.set(name, await readPage(browser, address, fields));
	} finally {
		await browser.close();
	}
	const names = Object.keys(readSubjects) as (keyof PageFigures)[];
	return names.map((figure) => {
		const samples = new Map([...read].map(([name, figures]) => [name, [figures[figure]]]));
		return measureOf(readSubjects[figure], samples, pages[0]?.name ?? "");
	});
}

async function phoneMeasures(
	executablePath: string,
	pages: readonly ReferencePage[],
	rounds: number,
): Promise<Measure[]> {
	await using lab = await openPhoneLab(executablePath);
	const contenders = pages.map(({ name, address }) => ({
		name,
		async sample() {
			const { scores, largestPaintMs, blockedMs, mainThreadMs } = await lab.measure(address);
			const { performance, accessibility } = scores;
			return { performance, accessibility, largestPaintMs, blockedMs, mainThreadMs };
		},
	}));
	const score = { unit: "of 100", better: "higher" } as const;
	const time = { unit: "ms", better: "lower" } as const;
	const subjects = {
		performance: { ...score, title: "Lighthouse on a phone, performance", headline: true },
		accessibility: { ...score, title: "Lighthouse on a phone, accessibility" },
		largestPaintMs: { ...time, title: "Largest contentful paint on a phone" },
		blockedMs: { ...time, title: "Time in which the page is blocked on a phone" },
		mainThreadMs: { ...time, title: "Work of the main thread on a phone", headline: true },
	};
	return Object.values(await measureFiguresInTurns(subjects, contenders, { rounds, warmUps: 0 }, single));
}
