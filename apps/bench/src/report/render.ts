import { type BenchReport, figureOf, type Machine, type Measure, type Row } from "@forter-orders/docs/benchmarks";

const columns = ["", "median", "middle half", "ratio"] as const;

/** A measure as a table for a terminal. */
export function renderText(measure: Measure): string {
	const cells = [[...columns], ...measure.rows.map(cellsOf)];
	const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
	const lines = cells.map((row) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join("  "),
	);
	return [heading(measure), ...lines, ...measure.notes.map((note) => `  ${note}`), "", ""].join("\n");
}

/** The whole run as Markdown. */
export function renderMarkdown({ machine, quick, parts }: BenchReport): string {
	return [
		"# Results",
		"",
		"Written by `pnpm bench`. A ratio compares with the contender named in the heading, round by round; behind it stands",
		"the interval in which it lies with a confidence of 95 %, or below six rounds the least and the greatest that was",
		"measured. The middle half are the first and the third quartile; noise is what two measurements of the reference in one",
		"round differ by. Where contenders are compared, what is ours is in bold.",
		...(quick ? ["", "**A quick run: it shows that everything runs, its figures mean little.**"] : []),
		"",
		...machineLines(machine),
		...parts.flatMap(({ part, date, seconds, measures }) => [
			"",
			`## ${part}`,
			"",
			`Began at ${date}, took ${seconds.toFixed(0)} s.`,
			...measures.flatMap(measureLines),
		]),
		"",
	].join("\n");
}

function machineLines({ date, cpu, cores, memoryGb, system, load, versions }: Machine): string[] {
	const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	return [
		`- ${date}`,
		`- ${cpu}, ${cores} cores, ${figureOf(memoryGb)} GB, ${system}`,
		`- load average at the start: ${load.toFixed(2)}`,
		`- ${tools.join(" · ")}`,
	];
}

function measureLines(measure: Measure): string[] {
	return [
		"",
		`### ${heading(measure)}`,
		"",
		`| ${columns.join(" | ")} |`,
		"| --- | ---: | ---: | ---: |",
		...measure.rows.map((row) => `| ${boldOurs(row).join(" | ")} |`),
		...(measure.notes.length > 0 ? ["", ...measure.notes.map((note) => `- ${note}`)] : []),
	];
}

function heading({ title, unit, better, reference, noise, rounds }: Measure): string {
	const spread = noise === undefined ? "" : `, noise ${(noise * 100).toFixed(1)} %`;
	const times = rounds === 1 ? "1 round" : `${rounds} rounds`;
	return `${title}: ${unit}, ${better} is better, ratio to ${reference}, ${times}${spread}`;
}

function boldOurs(row: Row): string[] {
	const [name = "", ...figures] = cellsOf(row);
	return [row.ours ? `**${name}**` : name, ...figures];
}

function cellsOf(row: Row): string[] {
	const half = row.q1 === row.q3 ? "" : `${figureOf(row.q1)} to ${figureOf(row.q3)}`;
	return [row.name, figureOf(row.median), half, ratioCell(row)];
}

function ratioCell({ ratio, ratioFrom = ratio, ratioTo = ratio }: Row): string {
	if (ratio === undefined || ratioFrom === undefined || ratioTo === undefined) return "none";
	const [from, to] = [formatRatio(ratioFrom), formatRatio(ratioTo)];
	return from === to ? formatRatio(ratio) : `${formatRatio(ratio)} (${from} to ${to})`;
}

function formatRatio(ratio: number): string {
	return Math.abs(ratio) < 0.1 ? figureOf(ratio) : ratio.toFixed(2);
}
