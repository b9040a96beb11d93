import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { RunReport } from "../../model/report.ts";
import { duration } from "../words.ts";
import { coverageSection } from "./coverage.ts";
import { failuresSection, lenientSection } from "./findings.ts";
import { html, Markup } from "./markup.ts";
import { phasesSection } from "./phases.ts";
import { summary } from "./summary.ts";

/** What the report itself does not hold, so that it is the same for the same seed. */
export interface HtmlOptions {
	/** How long the run took, in milliseconds. */
	readonly durationMs?: number;
	/** When the run ended. */
	readonly finishedAt?: Date;
}

const ICON =
	"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%231748c4'/%3E%3Cpath d='M4 8.5l3 3 5-6' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";

/** The HTML report: one file that asks nobody for anything. */
export function renderHtml(report: RunReport, options: HtmlOptions = {}): string {
	const style = asset("report.css");
	const script = asset("report.js");
	const { title, version } = report.contract;
	const word = report.verdict === "pass" ? "Pass" : "Fail";
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${word}: ${title} ${version}</title>
<link rel="icon" href="${ICON}">
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${summary(report)}
<main id="main">
${failuresSection(report)}
${lenientSection(report)}
${phasesSection(report)}
${coverageSection(report)}
</main>
${footer(report, options)}
<script>${new Markup(script)}</script>
</body>
</html>
`.html;
}

function footer({ contract, seed }: RunReport, { durationMs, finishedAt }: HtmlOptions): Markup {
	return html`<footer class="foot">
<p>Contract <code>${contract.sha256}</code>, seed <code>${seed}</code>${durationMs !== undefined && ` · took ${duration(durationMs)}`}${finishedAt && html` · ended <time datetime="${finishedAt.toISOString()}">${finishedAt.toUTCString()}</time>`}</p>
<p>Written by <code>orders-contract</code>. API keys, e-mail addresses and card numbers are left out.</p>
</footer>`;
}

function asset(name: string): string {
	return readFileSync(new URL(`../../../assets/${name}`, import.meta.url), "utf8");
}

/** Nothing runs, and nothing is loaded, but the style and the script of the report. */
function policy(style: string, script: string): string {
	const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
	return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
}
