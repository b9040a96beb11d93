import type { BarChart } from "../content/bar-chart.ts";
import { markdownTable } from "../content/table.ts";
import { ranked } from "./compare.ts";
import { factorOf, figureOf, intervalOf, nameOf } from "./figures.ts";
import type { Measure } from "./report.ts";

/** Where a measure is shown: on the page, with a chart and the table folded below it, or as plain Markdown. */
export type Form = "page" | "twin";

/** A measure as Markdown: heading, what it is, and the table with its notes. */
export function measureText(measure: Measure, form: Form): string {
	const { title, unit, better, reference, rounds, noise, notes } = measure;
	const times = rounds === 1 ? "measured once" : `${rounds} rounds`;
	const unrest = noise === undefined ? "" : `, noise ${(noise * 100).toFixed(noise < 0.1 ? 1 : 0)} %`;
	const head = [`### ${title}`, `Unit: ${unit}; ${better} is better. Ratio to ${reference}; ${times}${unrest}.`];
	const list = notes.map((note) => `- ${note}`).join("\n");
	if (form === "page" && isDrawn(measure)) {
		const chart = `\`\`\`chart\n${JSON.stringify(chartOf(measure))}\n\`\`\``;
		return [...head, chart, list, fold(`Table: ${title}`, tableOf(measure))].join("\n\n");
	}
	return [...head, tableOf(measure), list].join("\n\n");
}

/** Whether a measure is drawn: it says a chief thing, and has more than one bar to compare. */
export function isDrawn({ headline, rows }: Measure): boolean {
	return headline === true && rows.length > 1;
}

/** Markdown that a page folds away until the reader opens it. */
export function fold(summary: string, markdown: string): string {
	return `\`\`\`\`fold summary="${summary}"\n${markdown}\n\`\`\`\``;
}

function tableOf(measure: Measure): string {
	const headers = ["Contender", "Median", "Middle half", "Ratio"];
	const rows = ranked(measure).map((row) => [
		row.ours === true ? `**${nameOf(row)}**` : row.name,
		figureOf(row.median),
		row.q1 === row.q3 ? "" : `${figureOf(row.q1)} to ${figureOf(row.q3)}`,
		`${factorOf(row.ratio)}${intervalOf(row)}`,
	]);
	return markdownTable(headers, rows);
}

function chartOf(measure: Measure): BarChart {
	return {
		title: measure.title,
		bars: ranked(measure).map((row) => ({
			label: nameOf(row),
			value: row.median,
			from: row.q1,
			to: row.q3,
			text: `${figureOf(row.median)} · ${factorOf(row.ratio)}`,
			isOurs: row.ours === true,
		})),
	};
}
