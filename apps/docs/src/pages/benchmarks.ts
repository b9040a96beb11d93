import { isComparison, type Loss, lossesIn } from "../benchmarks/compare.ts";
import { figureOf } from "../benchmarks/figures.ts";
import { type Form, fold, measureText } from "../benchmarks/measure-text.ts";
import { type BenchReport, type PartReport, readBenchReport } from "../benchmarks/report.ts";
import { renderMarkdown, resolveLinks } from "../content/markdown.ts";
import { slugOf } from "../content/slug.ts";
import type { Context, Page } from "../page.ts";

const route = "benchmarks/";
const title = "Benchmarks";
const description =
	"What this project offers, measured beside what one would use instead, where others are better included.";

/** What each part of the benchmarks is about, by its name in the report. */
const parts: Readonly<Record<string, readonly [title: string, about: string]>> = {
	client: [
		"Client",
		"One decision, asked for by each client as its users write it. The SDKs of Stripe, OpenAI and Mistral (named speakeasy, after its generator) stand for large clients of other APIs, and are compared by size and loading alone.",
	],
	mock: ["Mock", "The same contract behind each mock, asked over a port; ours without a port as well."],
	types: ["Types", "What the types of one call cost the compiler and the editor."],
	contract: [
		"Contract tests",
		"The suite has no like. Its generated cases are beside json-schema-faker alone, which makes their bodies and nothing more.",
	],
	docs: ["Docs", "The page of one operation, as each tool makes it of the same contract."],
	pipeline: ["Build", "The workspace built cold, warm and after a change, and how each step grows with the contract."],
};

/** The page with what `pnpm bench` measured last. */
export async function benchmarkPages(context: Context): Promise<Page[]> {
	return [await benchmarkPage(context, await readBenchReport())];
}

/** The page of a report. */
export async function benchmarkPage(context: Context, report: BenchReport): Promise<Page> {
	return {
		route,
		title,
		description,
		html: await renderMarkdown(context, route, textOf(report, "page")),
		markdown: resolveLinks(context, route, textOf(report, "twin")),
		kind: "page",
	};
}

function textOf(report: BenchReport, form: Form): string {
	return [...startOf(report), ...report.parts.flatMap((part) => partText(part, form))].join("\n\n");
}

function partText({ part, date, measures }: PartReport, form: Form): string[] {
	const [name, about] = knownPart(part);
	const texts = (headline: boolean): string[] =>
		measures.filter((measure) => (measure.headline === true) === headline).map((measure) => measureText(measure, form));
	const details = texts(false).join("\n\n");
	const more = form === "page" && details !== "" ? fold(`More figures: ${name}`, details) : details;
	return [`## ${name}`, `${about} Measured on ${date.slice(0, 10)}.`, ...texts(true), more];
}

function knownPart(part: string): readonly [title: string, about: string] {
	const known = parts[part];
	if (known !== undefined) return known;
	throw new Error(`bench.json has a part "${part}"; say in src/pages/benchmarks.ts what it is about.`);
}

function startOf(report: BenchReport): string[] {
	const { cpu, cores, memoryGb, system, load, versions } = report.machine;
	const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	return [
		`# ${title}`,
		description,
		"Where time is compared contenders take turns, so that what else the machine does falls on all of them alike. A ratio compares with the contender that each section names; behind it stands the interval in which it lies with a confidence of 95 %, or below six rounds the least and the greatest that was measured. Bars begin at 0; the line across a bar is the middle half of what was measured. The figures are of one machine: run `pnpm bench` on yours.",
		...lossText(report),
		"## Machine and versions",
		`${cpu}, ${cores} cores, ${figureOf(memoryGb)} GB, ${system}; load average at the start ${load.toFixed(2)}.`,
		`${tools.join(", ")}.`,
	];
}

function lossText({ parts: reports }: BenchReport): string[] {
	const compared = reports.flatMap(({ measures }) => measures).filter(({ rows }) => isComparison(rows)).length;
	const losses = reports.flatMap(({ part, measures }) => measures.flatMap((measure) => lossesIn(part, measure)));
	const lost = new Set(losses.map(({ measure }) => measure)).size;
	const heading = "## Where another is better";
	if (losses.length === 0) return [heading, `None, in ${compared} comparisons.`];
	return [
		heading,
		`In ${lost} of ${compared} comparisons, by 1 % or more, and where there are intervals, they do not meet.`,
		losses.map(lossItem).join("\n"),
	];
}

function lossItem({ part, measure: { title, unit }, own, better }: Loss): string {
	const others = better.map(({ name, median }) => `${name} ${figureOf(median)}`).join(", ");
	return `- ${knownPart(part)[0]}, [${title}](#${slugOf(title)}), ${unit}: ${own.name} ${figureOf(own.median)}; ${others}.`;
}
