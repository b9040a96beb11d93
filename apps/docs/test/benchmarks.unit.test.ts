import { expect, test } from "vitest";
import { isComparison, lossesIn, ranked } from "../src/benchmarks/compare.ts";
import { factorOf, figureOf, intervalOf } from "../src/benchmarks/figures.ts";
import type { BenchReport, Measure, Row } from "../src/benchmarks/report.ts";
import { renderBarChart } from "../src/content/bar-chart.ts";
import { benchmarkPage } from "../src/pages/benchmarks.ts";
import { context } from "./support/context.ts";

const row = (name: string, median: number, more: Partial<Row> = {}): Row => ({
	name,
	median,
	q1: median,
	q3: median,
	...more,
});
const measureOf = (rows: readonly Row[], more: Partial<Measure> = {}): Measure => ({
	title: "Size",
	unit: "kB",
	better: "lower",
	reference: "peer",
	rounds: 1,
	rows,
	notes: [],
	...more,
});
const ours = { ours: true } as const;
const between = (ratioFrom: number, ratioTo: number) => ({ ratio: (ratioFrom + ratioTo) / 2, ratioFrom, ratioTo });

test("ranks contenders from the best to the worst, whichever direction is better, and leaves stages as they are", () => {
	const rows = [row("peer", 2), row("mine", 3, ours), row("other", 1)];
	const names = (measure: Measure) => ranked(measure).map(({ name }) => name);
	expect(names(measureOf(rows))).toEqual(["other", "peer", "mine"]);
	expect(names(measureOf(rows, { better: "higher" }))).toEqual(["mine", "peer", "other"]);
	expect(names(measureOf([row("cold", 2), row("warm", 1)]))).toEqual(["cold", "warm"]);
	expect(isComparison([row("mine", 1, ours)])).toBe(false);
});

test("names a loss with all that are better, the best first", () => {
	const rows = [row("peer", 2), row("mine", 3, ours), row("other", 1), row("worse", 4)];
	expect(lossesIn("client", measureOf(rows))).toMatchObject([
		{ part: "client", own: { name: "mine" }, better: [{ name: "other" }, { name: "peer" }] },
	]);
});

test("compares each of ours, and knows when more is better", () => {
	const rows = [row("peer", 5), row("mine", 3, ours), row("mine too", 7, ours)];
	const lost = (measure: Measure) => lossesIn("mock", measure).map(({ own }) => own.name);
	expect(lost(measureOf(rows, { better: "higher" }))).toEqual(["mine"]);
	expect(lost(measureOf(rows))).toEqual(["mine too"]);
	expect(lost(measureOf([row("peer", 8), ...rows.slice(1)], { better: "higher" }))).toEqual(["mine too", "mine"]);
});

test("takes no difference for a loss that may be chance, or that is below 1 %", () => {
	const mine = row("mine", 10, { ...ours, ...between(0.9, 1.2) });
	expect(lossesIn("client", measureOf([row("peer", 9, between(0.8, 1)), mine]))).toEqual([]);
	expect(lossesIn("client", measureOf([row("peer", 5, between(0.4, 0.6)), mine]))).toHaveLength(1);
	expect(lossesIn("client", measureOf([row("peer", 9.95), row("mine", 10, ours)]))).toEqual([]);
});

test("writes figures with three digits or all before the point, and ratios as factors", () => {
	expect([0, 0.012345, 1.2345, 123.45, 12345].map(figureOf)).toEqual(["0", "0.0123", "1.23", "123", "12,345"]);
	expect([1.066, 0.0844, 12, undefined].map(factorOf)).toEqual(["1.07×", "0.0844×", "12.00×", "–"]);
	expect(intervalOf(row("a", 1, between(0.5, 1.5)))).toBe(" (0.50× to 1.50×)");
	expect(intervalOf(row("a", 1))).toBe("");
	expect(intervalOf(row("a", 1, between(0.9999, 1.0001)))).toBe("");
});

test("draws bars as shares of the longest, with the spread, and marks ours", () => {
	const bar = { from: 2, to: 4, text: "3", isOurs: false };
	const html = renderBarChart({
		title: "A <b>",
		bars: [
			{ ...bar, label: "x & y", value: 3 },
			{ label: "z", value: 0, from: 0, to: 0, text: "0", isOurs: true },
		],
	});
	expect(html).toContain('aria-label="A &lt;b&gt;, as bars; the figures stand in the table below"');
	expect(html).toContain(">x &amp; y</text>");
	expect(html).toContain('width="75%"');
	expect(html).toContain('x1="50%" x2="100%"');
	expect(html.match(/<line/g)).toHaveLength(1);
	expect(html).toMatch(/<g class="ours">.*width="0%"/);
});

const report: BenchReport = {
	quick: false,
	machine: {
		date: "2026-11-29T10:00:00Z",
		cpu: "CPU",
		cores: 2,
		memoryGb: 8,
		system: "OS",
		load: 0,
		versions: { ky: "1" },
	},
	parts: [
		{
			part: "client",
			date: "2026-11-29T10:00:00Z",
			seconds: 1,
			measures: [
				measureOf([row("peer", 1), row("mine", 2, ours)], { headline: true, notes: ["A note."] }),
				measureOf([row("peer", 3), row("mine", 2, ours)], { title: "Memory" }),
			],
		},
	],
};

test("shows where another is better first, charts of the chief measures, and folds the tables", async () => {
	const { html, markdown } = await benchmarkPage(context, report);
	expect(markdown).toContain("In 1 of 2 comparisons");
	expect(markdown).toContain("- Client, [Size](#size), kB: mine 2; peer 1.");
	expect(markdown).toContain("| **mine (ours)** | 2 |  | – |");
	expect(markdown).not.toMatch(/```/);
	expect(html.match(/<figure class="chart">/g)).toHaveLength(1);
	expect(html.match(/<details class="fold">/g)).toHaveLength(2);
	expect(html).toContain("<summary>Table: Size</summary>");
	expect(html).toContain('aria-label="Table: Size: Contender"');
	expect(html).toContain("<summary>More figures: Client</summary>");
	expect(html).toContain('aria-label="Memory: Contender"');
});

test("says so when nobody is better", async () => {
	const [part] = report.parts;
	const won = { ...report, parts: [{ part: "client", date: "", seconds: 1, measures: part?.measures.slice(1) ?? [] }] };
	expect((await benchmarkPage(context, won)).markdown).toContain("None, in 1 comparisons.");
});

test("stops at a part that it knows nothing about", async () => {
	const unknown = { ...report, parts: [{ part: "speed", date: "2026-11-29T10:00:00Z", seconds: 1, measures: [] }] };
	await expect(benchmarkPage(context, unknown)).rejects.toThrow('bench.json has a part "speed"');
});
