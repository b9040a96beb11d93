import { visit } from "@forter-orders/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBenchReport } from "../src/benchmarks/report.ts";
import { builtFile } from "./support/built.ts";
import { desk, type Stage, setStage, views } from "./support/visit.ts";

const route = "benchmarks/";
const { parts, machine } = await readBenchReport();
const measures = parts.flatMap((part) => part.measures);
const drawn = measures.filter(({ headline, rows }) => headline === true && rows.length > 1);

// Of each chart: whether it is as wide as its figure, and which words leave it or meet each other.
const readCharts = `[...document.querySelectorAll(".chart svg")].map((svg) => {
	const own = svg.getBoundingClientRect();
	const rows = [...svg.querySelectorAll("g")];
	const faults = rows.flatMap((row) => {
		const [label, figure] = [...row.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
		const inside = label.left >= own.left - 1 && figure.right <= own.right + 1;
		return inside && label.right < figure.left ? [] : [row.textContent];
	});
	const wide = Math.abs(own.width - svg.parentElement.getBoundingClientRect().width) < 1;
	return { name: svg.getAttribute("aria-label"), bars: rows.length, wide, faults };
})`;

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
afterAll(() => stage.close());

test("the committed figures are those of a whole run, with a chart to show of each part", () => {
	expect(parts.map(({ part }) => part)).toEqual(["client", "mock", "types", "contract", "docs", "pipeline"]);
	for (const part of parts)
		expect(
			part.measures.some(({ headline }) => headline === true),
			part.part,
		).toBe(true);
	expect(measures.length).toBeGreaterThan(40);
	expect(Date.parse(machine.date)).not.toBeNaN();
});

test("every measure and every contender's figure stand in the page and in its Markdown", () => {
	const twin = builtFile(`${route}index.md`);
	const html = builtFile(`${route}index.html`);
	for (const { title, rows } of measures) {
		const section = twin.split(`### ${title}\n`)[1]?.split("\n## ")[0]?.split("\n### ")[0] ?? "";
		for (const { name } of rows) expect(section, title).toContain(name);
		expect(section.split("\n").filter((line) => line.startsWith("| ")).length, title).toBe(rows.length + 2);
		expect(html, title).toContain(title);
	}
});

test.each(views)("every chart has its bars, and its words do not meet, in $colorScheme at $width px", async (view) => {
	const { page, close, complaints } = await visit(stage.browser, stage.docs.url + route, view);
	const charts: { name: string; bars: number; wide: boolean; faults: string[] }[] = await page.evaluate(readCharts);
	expect(charts).toHaveLength(drawn.length);
	for (const [index, { name, bars, wide, faults }] of charts.entries()) {
		const { title, rows } = drawn[index] ?? { title: "", rows: [] };
		expect(name).toContain(title);
		expect(bars, title).toBe(rows.length);
		expect(wide, title).toBe(true);
		expect(faults, title).toEqual([]);
	}
	expect(complaints).toEqual([]);
	await close();
});

test("a table opens below its chart, and a link from what is lost leads to the measure", async () => {
	const { page, close } = await visit(stage.browser, stage.docs.url + route, desk);
	const fold = page.locator("details.fold").first();
	expect(await fold.locator("table").isVisible()).toBe(false);
	await fold.locator("summary").click();
	expect(await fold.locator("table").isVisible()).toBe(true);
	const link = page.locator("#where-another-is-better ~ ul").first().getByRole("link").last();
	await link.click();
	const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
	expect(await target.isVisible()).toBe(true);
	await close();
});
