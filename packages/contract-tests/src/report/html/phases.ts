import type { PhaseResult, RunReport } from "../../model/report.ts";
import { notRunLines } from "../not-run.ts";
import { count, counted } from "../words.ts";
import { html, type Markup } from "./markup.ts";

const STATES = ["passed", "failed", "lenient", "notRun"] as const;
const NAMES: Readonly<Record<(typeof STATES)[number], string>> = {
	passed: "passed",
	failed: "failed",
	lenient: "tolerated",
	notRun: "not run",
};

/** The phases, each with its cases as a bar and in words. */
export function phasesSection({ phases }: RunReport): Markup {
	return html`<section id="phases" aria-labelledby="phases-title">
<h2 id="phases-title">Phases</h2>
<ul class="phases">${phases.map(row)}</ul>
</section>`;
}

function row(phase: PhaseResult): Markup {
	const words = STATES.filter((state) => phase[state] > 0).map((state) => `${count(phase[state])} ${NAMES[state]}`);
	return html`<li><span class="phase-name">${phase.phase}</span>${bar(phase)}<span class="phase-words">${words.join(" · ") || counted(0, "case")}${notRunLines([phase]).map((line) => html`<span class="reason">${line}</span>`)}</span></li>`;
}

/** Drawn as SVG, whose widths need no style attribute, which the content policy forbids. */
function bar(phase: PhaseResult): Markup {
	let x = 0;
	const total = STATES.reduce((sum, state) => sum + phase[state], 0);
	const parts = STATES.filter((state) => phase[state] > 0).map((state) => {
		// One failure among thousands has to be seen.
		const width = Math.max((100 * phase[state]) / total, 1);
		const part = html`<rect class="${state}" x="${Math.min(x, 99)}" width="${width}" height="8"/>`;
		x += width;
		return part;
	});
	return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
