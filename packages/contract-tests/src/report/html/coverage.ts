import { type Cell, cellKinds, type RunReport } from "../../model/report.ts";
import { count, counted, percent } from "../words.ts";
import {
	coverageMap,
	type MapBranch,
	type MapCell,
	type MapOperation,
	type MapRow,
	type MapSide,
	type MapTile,
} from "./coverage-map.ts";
import { html, type Markup } from "./markup.ts";
import { squares } from "./squares.ts";

const KIND_NAMES: Readonly<Record<Cell["kind"], string>> = {
	status: "statuses and examples",
	property: "properties",
	enum: "values",
	bound: "bounds",
	auth: "credentials",
	scenario: "scenarios",
	fault: "faults",
	sample: "code samples",
};
const STATE_NAMES: Readonly<Record<Cell["state"], string>> = {
	green: "covered",
	red: "failed",
	missing: "not covered",
};
const MARKS: Readonly<Record<Cell["state"], string>> = { green: "✓", red: "✕", missing: "○" };

/** The map of the contract: every part that can be checked, and whether it was. */
export function coverageSection({ coverage }: RunReport): Markup {
	return html`<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">Coverage of the contract</h2>
<p class="lead">${count(coverage.green)} of ${counted(coverage.total, "cell")} covered, ${percent(coverage)} %. A cell is one thing that the contract says; it is covered when an assertion about it passed.</p>
${kinds(coverage.cells)}
<p class="legend">${legend("green")}${legend("red")}${legend("missing")}</p>
${filters(coverage.cells)}
${coverageMap(coverage.cells).map(operation)}
</section>`;
}

function legend(state: Cell["state"]): Markup {
	return html`<span class="cell" data-state="${state}"><b aria-hidden="true">${MARKS[state]}</b> ${STATE_NAMES[state]}</span>`;
}

function kinds(cells: readonly Cell[]): Markup {
	const own = cellKinds.map((kind) => [kind, cells.filter((cell) => cell.kind === kind)] as const);
	return html`<ul class="kinds">${own
		.filter(([, ofKind]) => ofKind.length > 0)
		.map(([kind, ofKind]) => html`<li><strong>${KIND_NAMES[kind]}</strong> ${tally(ofKind)}</li>`)}</ul>`;
}

/** Hidden until the script runs, without which they would do nothing. */
function filters(cells: readonly Cell[]): Markup {
	const kinds = cellKinds.filter((kind) => cells.some((cell) => cell.kind === kind));
	return html`<form class="filters" hidden role="search" aria-label="Filter the cells">
<label>Find <input type="search" name="text" placeholder="property, schema, value" size="26" autocomplete="off"></label>
<label>State <select name="state"><option value="">all</option><option value="open">not covered or failed</option><option value="red">failed</option><option value="missing">not covered</option><option value="green">covered</option></select></label>
<label>Kind <select name="kind"><option value="">all</option>${kinds.map((kind) => html`<option value="${kind}">${KIND_NAMES[kind]}</option>`)}</select></label>
<output aria-live="polite"></output>
</form>`;
}

function operation({ name, sides }: MapOperation): Markup {
	const cells = sides.flatMap((side) => cellsOfSide(side));
	return html`<section class="operation"><h3>${name} <span class="quiet">${tally(cells)}</span></h3>${sides.map(side)}</section>`;
}

function side(own: MapSide): Markup {
	return html`<section class="side"><h4>${own.name} <span class="quiet">${tally(cellsOfSide(own))}</span></h4>${own.branches.map(branch)}</section>`;
}

function branch({ name, tiles }: MapBranch): Markup {
	return html`<section class="branch">${name !== "" && html`<h5>${name} <span class="quiet">${tally(tiles.flatMap(cellsOfTile))}</span></h5>`}<div class="tiles">${tiles.map(tile)}</div></section>`;
}

function tile({ name, rows }: MapTile): Markup {
	const cells = cellsOfTile({ name, rows });
	const state = worst(cells);
	return html`<details class="tile" data-state="${state}"><summary><span class="tile-name">${breakable(name)}</span><span class="quiet">${tally(cells)}</span>${squares(cells)}</summary><div class="rows">${rows.map(row)}</div></details>`;
}

/** Lets a path of names in camel case break between its words. */
function breakable(name: string): Markup[] {
	return name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=\.)/).map((word, index) => html`${index > 0 && html`<wbr>`}${word}`);
}

function row({ name, cells }: MapRow): Markup {
	return html`<div class="row">${name !== "" && html`<code>${name}</code>`}<ul>${cells.map(chip)}</ul></div>`;
}

function chip({ cell: { kind, state, reason }, label }: MapCell): Markup {
	const word = state !== "green" && html` <em>${STATE_NAMES[state]}${reason !== undefined && `: ${reason}`}</em>`;
	return html`<li class="cell" data-kind="${kind}" data-state="${state}"><b aria-hidden="true">${MARKS[state]}</b> ${label}${word}</li>`;
}

function cellsOfSide({ branches }: MapSide): Cell[] {
	return branches.flatMap(({ tiles }) => tiles.flatMap(cellsOfTile));
}

function cellsOfTile({ rows }: MapTile): Cell[] {
	return rows.flatMap(({ cells }) => cells.map(({ cell }) => cell));
}

function tally(cells: readonly Cell[]): string {
	const green = cells.filter(({ state }) => state === "green").length;
	return green === cells.length ? `all ${count(cells.length)}` : `${count(green)} of ${count(cells.length)}`;
}

function worst(cells: readonly Cell[]): Cell["state"] {
	if (cells.some(({ state }) => state === "red")) return "red";
	return cells.some(({ state }) => state === "missing") ? "missing" : "green";
}
