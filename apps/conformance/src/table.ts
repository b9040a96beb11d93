import { type Area, areasOf } from "./corpus/areas.ts";
import type { Row } from "./row.ts";

const columns = ["area", "documents", "messages that keep it", "that break it"];

/** How much the corpus holds, as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
	const areas = areasOf(rows);
	const sum = (count: (area: Area) => number) => areas.reduce((total, area) => total + count(area), 0);
	const all: Area = {
		name: "all",
		documents: sum(({ documents }) => documents),
		kept: sum(({ kept }) => kept),
		broken: sum(({ broken }) => broken),
	};
	const cells = [...areas, all].map(({ name, documents, kept, broken }) => [name, documents, kept, broken].map(String));
	const widths = columns.map((column, index) =>
		Math.max(...[columns, ...cells].map((row) => (row[index] ?? column).length)),
	);
	const line = (row: readonly string[]) =>
		`| ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(" | ")} |`;
	const rule = widths.map((width, index) => (index === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
	return [line(columns), line(rule), ...cells.map(line)].join("\n");
}
