import { type Cell, type Coverage, cellKinds } from "../model/report.ts";
import { mapTexts } from "./map-texts.ts";
import { painter, printable } from "./terminal.ts";
import { count, counted, percent } from "./words.ts";

/** How the coverage is printed. */
export interface CoverageTextOptions {
	readonly colour?: boolean;
	/** Share in percent that is asked for. */
	readonly min?: number;
}

/** Cells of a kind that are listed; the reports hold all of them. */
const SHOWN_CELLS = 10;
const COLUMN = 10;

/** The coverage for a terminal: a line for each kind of cell, then the cells that are not covered where others of their kind are. */
export function renderCoverage(received: Coverage, { colour = false, min }: CoverageTextOptions = {}): string {
	const coverage = mapTexts(received, printable);
	const paint = painter(colour);
	const kinds = cellKinds.flatMap((kind) => kindLine(coverage.cells, kind));
	const lines = cellKinds.flatMap((kind) => openCells(coverage.cells, kind, paint));
	const isEnough = min === undefined || 100 * coverage.green >= min * coverage.total;
	const wanted = min === undefined ? "" : `, ${min} % asked for`;
	const total = `${count(coverage.green)} of ${counted(coverage.total, "cell")} covered, ${percent(coverage)} %${wanted}`;
	const blocks = [kinds, lines, [paint(isEnough ? "green" : "red", total)]].filter((block) => block.length > 0);
	return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function kindLine(cells: readonly Cell[], kind: Cell["kind"]): string[] {
	const own = cells.filter((cell) => cell.kind === kind);
	const green = own.filter(({ state }) => state === "green").length;
	return own.length === 0
		? []
		: [`${kind.padEnd(COLUMN)}${count(green).padStart(6)} of ${count(own.length).padStart(6)}`];
}

/** The cells of a kind that are not covered, unless that is all of them, which the line of the kind says. */
function openCells(cells: readonly Cell[], kind: Cell["kind"], paint: ReturnType<typeof painter>): string[] {
	const own = cells.filter((cell) => cell.kind === kind);
	const open = own.filter(({ state }) => state !== "green");
	if (open.every(({ state }) => state === "missing") && open.length === own.length) return [];
	const shown = open.slice(0, SHOWN_CELLS).map(({ id, state, reason }) => {
		const word = state === "red" ? paint("red", "failed     ") : paint("yellow", "not covered");
		return `${word}  ${id}${reason ? `  (${reason})` : ""}`;
	});
	const more = open.length - shown.length;
	return more > 0 ? [...shown, `and ${counted(more, `more ${kind} cell`)}`] : shown;
}
