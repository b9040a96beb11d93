import type { Finding, RunReport } from "../../model/report.ts";
import { type Cause, causesOf } from "../causes.ts";
import { counted, place, replayCommand, specPlace } from "../words.ts";
import { html, type Markup } from "./markup.ts";

/** Cases of a cause that are listed; the JSON report holds all of them. */
const LISTED_CASES = 50;

/** The failures, one block for each cause. */
export function failuresSection(report: RunReport): Markup | undefined {
	return section(report, "failure", "failures", "Failures", "What broke the contract, the most frequent cause first.");
}

/** What the lenient profile let pass. */
export function lenientSection(report: RunReport): Markup | undefined {
	const text = "Breaks the contract as it is written, and is let pass by the lenient profile.";
	return section(report, "lenient", "lenient", "Tolerated", text);
}

function section(
	report: RunReport,
	severity: Finding["severity"],
	id: string,
	title: string,
	text: string,
): Markup | undefined {
	const causes = causesOf(report.findings).filter((cause) => cause.severity === severity);
	if (causes.length === 0) return undefined;
	return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="lead">${text}</p>
${causes.map((cause, index) => block(cause, report, index === 0 && severity === "failure"))}
</section>`;
}

function block({ cause, severity, first, findings }: Cause, report: RunReport, open: boolean): Markup {
	const rows: readonly [string, Markup | string | undefined][] = [
		["Where", html`<code>${place(first)}</code>`],
		["Expected", first.expected],
		["Received", html`<span class="received">${first.received}</span>`],
		["Contract", specPlace(first) && html`<code>${specPlace(first)}</code>`],
	];
	return html`<details class="cause" data-severity="${severity}"${open && html` open`}>
<summary><span class="cause-title">${cause}</span><span class="tags"><span class="tag">${first.operationId}</span><span class="tag">${first.phase}</span><span class="tag">${counted(findings.length, "case")}</span></span></summary>
<div class="body">
${first.message !== cause && html`<p>${first.message}</p>`}
<dl class="rows">${rows.map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${first.spec && html`<p class="pointer">In the document: <code>${first.spec.pointer}</code></p>`}
${command("Send it with cURL", first.curl)}
${command("Replay it", replayCommand(first, report))}
${otherCases(findings.slice(1))}
</div>
</details>`;
}

function command(title: string, text: string): Markup {
	return html`<figure class="command"><figcaption>${title}<button type="button" class="copy" hidden>Copy</button></figcaption><pre tabindex="0"><code>${text}</code></pre></figure>`;
}

function otherCases(findings: readonly Finding[]): Markup | undefined {
	if (findings.length === 0) return undefined;
	const more = findings.length - LISTED_CASES;
	return html`<details class="others"><summary>${counted(findings.length, "more case")}</summary><ul>
${findings.slice(0, LISTED_CASES).map(({ caseId, received }) => html`<li><code>${caseId}</code> <span>${received}</span></li>`)}
${more > 0 && html`<li>and ${counted(more, "more case")} in the JSON report</li>`}
</ul></details>`;
}
