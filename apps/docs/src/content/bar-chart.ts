import { escapeHtml } from "./escape.ts";

/** A chart of horizontal bars, one below the other, from 0. */
export interface BarChart {
	/** What the picture is of, for those who cannot see it; the figures stand in the table below it. */
	readonly title: string;
	readonly bars: readonly Bar[];
}

/** One bar, with a line across it for the spread of what was measured. */
export interface Bar {
	readonly label: string;
	readonly value: number;
	readonly from: number;
	readonly to: number;
	/** The figure as it is written at the end of the row. */
	readonly text: string;
	readonly isOurs: boolean;
}

const rowHeight = 36;
const textBase = 13;
const barTop = 20;
const barHeight = 8;

/**
 * The chart as a figure. Lengths are shares of the width, so that the letters keep their size on a narrow screen;
 * colours come from the page.
 */
export function renderBarChart({ title, bars }: BarChart): string {
	const longest = Math.max(0, ...bars.map(({ value, to }) => Math.max(value, to)));
	const share = (value: number): string =>
		`${longest > 0 ? Number(((100 * Math.max(0, value)) / longest).toFixed(2)) : 0}%`;
	const rows = bars.map((bar, index) => renderBar(bar, index * rowHeight, share));
	const size = `width="100%" height="${bars.length * rowHeight}"`;
	const name = escapeHtml(`${title}, as bars; the figures stand in the table below`);
	return `<figure class="chart"><svg role="img" aria-label="${name}" ${size}>${rows.join("")}</svg></figure>\n`;
}

function renderBar(
	{ label, value, from, to, text, isOurs }: Bar,
	top: number,
	share: (value: number) => string,
): string {
	const middle = top + barTop + barHeight / 2;
	const spread = from === to ? "" : `<line x1="${share(from)}" x2="${share(to)}" y1="${middle}" y2="${middle}"/>`;
	return [
		isOurs ? '<g class="ours">' : "<g>",
		`<text y="${top + textBase}">${escapeHtml(label)}</text>`,
		`<text x="100%" y="${top + textBase}" class="figure">${escapeHtml(text)}</text>`,
		`<rect y="${top + barTop}" width="${share(value)}" height="${barHeight}" rx="2"/>`,
		spread,
		"</g>",
	].join("");
}
