import type { RunReport } from "../../model/report.ts";
import { causesOf } from "../causes.ts";
import { count, counted, percent, targetName } from "../words.ts";
import { html, type Markup } from "./markup.ts";

/** The verdict and what it is about. */
export function summary(report: RunReport): Markup {
	const { contract, coverage, profile, seed } = report;
	const facts: readonly [string, Markup | string][] = [
		["Target", targetName(report)],
		["Profile", profile],
		["Seed", html`<code>${seed}</code>`],
		["Contract", html`<code>${contract.sha256.slice(0, 12)}</code>`],
		["Coverage", `${percent(coverage)} %`],
	];
	return html`<header class="top">
<p class="kind">Contract test report</p>
<h1>${contract.title} <span class="version">${contract.version}</span></h1>
${verdict(report)}
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${navigation(report)}
</header>`;
}

function verdict({ verdict, phases, findings, coverage }: RunReport): Markup {
	const failures = findings.filter(({ severity }) => severity === "failure");
	const ran = phases.reduce((sum, phase) => sum + phase.cases - phase.notRun, 0);
	const notRun = phases.reduce((sum, phase) => sum + phase.notRun, 0);
	const lenient = findings.length - failures.length;
	const open = coverage.total - coverage.green;
	const details = [
		failures.length > 0 && `${counted(failures.length, "failure")} of ${counted(causesOf(failures).length, "cause")}`,
		counted(ran, "case"),
		lenient > 0 && `${count(lenient)} tolerated`,
		notRun > 0 && `${count(notRun)} not run`,
		open > 0 && `${counted(open, "cell")} not covered`,
	].filter((part) => part !== false);
	const passed = verdict === "pass";
	return html`<p class="verdict" data-verdict="${verdict}"><strong><span class="mark" aria-hidden="true">${passed ? "✓" : "✕"}</span> ${passed ? "Pass" : "Fail"}</strong> <span>${details.join(" · ")}</span></p>`;
}

function navigation({ findings, coverage }: RunReport): Markup {
	const failures = findings.filter(({ severity }) => severity === "failure").length;
	const lenient = findings.length - failures;
	return html`<nav aria-label="Sections">
${failures > 0 && html`<a href="#failures">Failures <span class="badge">${count(failures)}</span></a>`}
${lenient > 0 && html`<a href="#lenient">Tolerated <span class="badge">${count(lenient)}</span></a>`}
<a href="#phases">Phases</a>
<a href="#coverage">Coverage <span class="badge">${count(coverage.total)}</span></a>
</nav>`;
}
