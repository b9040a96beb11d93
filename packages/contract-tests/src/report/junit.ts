import type { CaseGroup, Finding, Phase, PhaseResult, RunReport } from "../model/report.ts";
import { causesOf } from "./causes.ts";
import { notRunLines } from "./not-run.ts";
import { counted, place, replayCommand, specPlace, targetName } from "./words.ts";

interface TestCase {
	readonly name: string;
	readonly operationId: string;
	/** Elements inside; none for a case that passed. */
	readonly content: string;
	readonly state: "passed" | "failed" | "skipped";
}

/** The JUnit report, in the part of the format that GitHub's actions, GitLab and Jenkins all read. */
export function renderJunit(report: RunReport): string {
	const suites = report.phases.map((phase) => suite(report, phase));
	const total = (read: (result: (typeof suites)[number]) => number) => suites.reduce((sum, one) => sum + read(one), 0);
	const name = `${report.contract.title} ${report.contract.version}`;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<testsuites${attributes({ name, tests: total((one) => one.tests), failures: total((one) => one.failures), errors: 0 })}>`,
		...suites.map(({ xml }) => xml),
		"</testsuites>",
		"",
	].join("\n");
}

function suite(report: RunReport, phase: PhaseResult): { xml: string; tests: number; failures: number } {
	const cases = testCases(report, phase);
	const failures = cases.filter(({ state }) => state === "failed").length;
	const skipped = cases.filter(({ state }) => state === "skipped").length;
	const lines = [
		`\t<testsuite${attributes({ name: phase.phase, tests: cases.length, failures, errors: 0, skipped })}>`,
		"\t\t<properties>",
		...Object.entries(properties(report, phase)).map(
			([name, value]) => `\t\t\t<property${attributes({ name, value })}/>`,
		),
		"\t\t</properties>",
		...cases.map((one) => testCase(phase.phase, one)),
		"\t</testsuite>",
	];
	return { xml: lines.join("\n"), tests: cases.length, failures };
}

function properties(
	{ contract, seed, profile, target }: RunReport,
	phase: PhaseResult,
): Record<string, string | number> {
	return {
		contract: contract.title,
		"contract.version": contract.version,
		"contract.sha256": contract.sha256,
		target: targetName({ target }),
		profile,
		seed,
		cases: phase.cases,
		lenient: phase.lenient,
		"not run": phase.notRun,
	};
}

function testCases(report: RunReport, phase: PhaseResult): TestCase[] {
	const findings = report.findings.filter((finding) => finding.phase === phase.phase);
	const groups = report.groups?.filter((group) => group.phase === phase.phase);
	return groups?.length
		? groups.map((group) => fromGroup(report, group, findings))
		: fromCauses(report, phase, findings);
}

/** A group keeps its name from run to run, so a CI system can tell that it failed before. */
function fromGroup(report: RunReport, group: CaseGroup, findings: readonly Finding[]): TestCase {
	const { name, operationId } = group;
	const own = findings.filter(
		(finding) =>
			finding.operationId === operationId && (finding.caseId === name || finding.caseId.startsWith(`${name}/`)),
	);
	const failures = own.filter(({ severity }) => severity === "failure");
	if (failures.length > 0) return { name, operationId, state: "failed", content: failure(report, failures) };
	if (group.passed + group.lenient === 0) {
		const message = group.reason ?? "not run";
		return { name, operationId, state: "skipped", content: `<skipped${attributes({ message })}/>` };
	}
	return { name, operationId, state: "passed", content: systemOut(report, own) };
}

function fromCauses(report: RunReport, phase: PhaseResult, findings: readonly Finding[]): TestCase[] {
	const cases = causesOf(findings).map(({ cause, severity, first, findings: own }): TestCase => {
		const { operationId } = first;
		return severity === "failure"
			? { name: cause, operationId, state: "failed", content: failure(report, own) }
			: { name: cause, operationId, state: "passed", content: systemOut(report, own) };
	});
	if (phase.passed > 0) {
		cases.push({ name: `${counted(phase.passed, "case")} passed`, operationId: "all", state: "passed", content: "" });
	}
	if (phase.notRun > 0) {
		const name = `${counted(phase.notRun, "case")} not run`;
		const content = `<skipped${attributes({
			message: notRunLines([phase])
				.map((line) => line.trim())
				.join("; "),
		})}/>`;
		cases.push({ name, operationId: "all", state: "skipped", content });
	}
	return cases;
}

function testCase(phase: Phase, { name, operationId, content }: TestCase): string {
	const start = `\t\t<testcase${attributes({ classname: `${phase}.${operationId}`, name, time: 0 })}`;
	return content === "" ? `${start}/>` : `${start}>\n\t\t\t${content}\n\t\t</testcase>`;
}

function failure(report: RunReport, findings: readonly Finding[]): string {
	const message = [...new Set(findings.map(({ cause }) => cause))].join("; ");
	return `<failure${attributes({ type: "contract", message })}>${escapeXml(describe(report, findings))}</failure>`;
}

function systemOut(report: RunReport, findings: readonly Finding[]): string {
	return findings.length === 0 ? "" : `<system-out>${escapeXml(describe(report, findings))}</system-out>`;
}

/** The first finding of each cause in full, the others by their id. */
function describe(report: RunReport, findings: readonly Finding[]): string {
	return causesOf(findings)
		.map(({ cause, severity, first, findings: own }) =>
			[
				`${severity === "lenient" ? "lenient: " : ""}${cause}`,
				first.message,
				`at: ${place(first)}`,
				`expected: ${first.expected}`,
				`received: ${first.received}`,
				...[specPlace(first)].filter(Boolean).map((spec) => `spec: ${spec}`),
				`curl: ${first.curl}`,
				`replay: ${replayCommand(first, report)}`,
				...own.slice(1).map(({ caseId }) => `also: ${caseId}`),
			].join("\n"),
		)
		.join("\n\n");
}

function attributes(values: Record<string, string | number>): string {
	return Object.entries(values)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`)
		.join("");
}

function escapeXml(text: string): string {
	return text
		.replace(UNPRINTABLE, "\uFFFD")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

// XML 1.0 has no form for these at all.
const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
