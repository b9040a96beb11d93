import type { Cell } from "../../model/report.ts";
import { html, type Markup } from "./markup.ts";

const PER_LINE = 16;
const STEP = 10;
const SIZE = 8;

/** One square a cell, so that a schema is seen at a glance: filled, crossed, or empty. */
export function squares(cells: readonly Cell[]): Markup {
	const height = Math.ceil(cells.length / PER_LINE) * STEP;
	const states = (["green", "red", "missing"] as const).filter((state) => cells.some((cell) => cell.state === state));
	return html`<svg class="squares" viewBox="0 0 ${PER_LINE * STEP} ${height}" aria-hidden="true">${states.map(
		(state) => html`<path class="${state}" d="${outline(cells, state)}"/>`,
	)}</svg>`;
}

function outline(cells: readonly Cell[], state: Cell["state"]): string {
	return cells
		.map((cell, index) => ({ cell, x: (index % PER_LINE) * STEP + 1, y: Math.floor(index / PER_LINE) * STEP + 1 }))
		.filter(({ cell }) => cell.state === state)
		.map(
			({ x, y }) =>
				`M${x} ${y}h${SIZE}v${SIZE}h-${SIZE}z${state === "red" ? `l${SIZE} ${SIZE}m0-${SIZE}l-${SIZE} ${SIZE}` : ""}`,
		)
		.join("");
}
