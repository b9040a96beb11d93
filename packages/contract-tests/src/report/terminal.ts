import { styleText } from "node:util";
import type { PhaseResult, RunReport } from "../model/report.ts";
import { type Cause, causesOf } from "./causes.ts";
import { mapTexts } from "./map-texts.ts";
import { notRunLines } from "./not-run.ts";
import { count, counted, duration, percent, place, replayCommand, specPlace, targetName } from "./words.ts";

/** How a report is printed. */
export interface TerminalOptions {
	readonly colour?: boolean;
	/** Nothing on success, else only the findings and the verdict. */
	readonly quiet?: boolean;
	/** How long the run took, in milliseconds. */
	readonly durationMs?: number;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** Causes that are printed in full; more are a wall. */
const SHOWN_CAUSES = 8;
/** Causes that are printed as a line after those. */
const LISTED_CAUSES = 30;
/** Causes whose cURL is printed, which for an order takes a screen; the others are replayed. */
const SHOWN_CURLS = 3;

/** The report for a terminal: a line for each phase, then the failures grouped by cause, then the verdict. */
export function renderTerminal(received: RunReport, options: TerminalOptions = {}): string {
	const report = mapTexts(received, printable);
	const paint = painter(options.colour === true);
	const causes = causesOf(report.findings);
	if (options.quiet && causes.length === 0) return "";
	const blocks = [
		...(options.quiet ? [] : [heading(report), report.phases.map((phase) => phaseLine(phase, paint)).join("\n")]),
		...(options.quiet ? [] : notRunBlock(report, paint)),
		...failureBlocks(causes, report, paint),
		...lenientBlock(causes, paint),
		verdict(report, options, paint),
	];
	return `${blocks.join("\n\n")}\n`;
}

/** What came of one case that was sent again. */
export function renderReplay(received: RunReport, caseId: string, { colour = false }: TerminalOptions = {}): string {
	const report = mapTexts(received, printable);
	const paint = painter(colour);
	const notRun = report.phases.find((phase) => phase.notRun > 0);
	if (notRun) {
		const [why] = notRun.reasons ?? [];
		return `${paint("yellow", "NOT RUN")}  ${caseId}${why ? `: ${why.reason}` : ""}\n`;
	}
	const causes = causesOf(report.findings);
	const blocks = causes.map((cause, index) => failureBlock(cause, index + 1, report, paint));
	const verdict = report.verdict === "pass" ? paint("green", "PASS") : paint("red", "FAIL");
	return `${[...blocks, `${verdict}  ${caseId}`].join("\n\n")}\n`;
}

/** Applies colours, or leaves the text as it is. */
export function painter(colour: boolean): Paint {
	return colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** What a target sends must not move the cursor or recolour the terminal. */
export function printable(text: string): string {
	return text.replace(/[^\P{Cc}\n\t]/gu, "\uFFFD");
}

function heading({ contract, target, profile, seed }: RunReport): string {
	const lenient = profile === "lenient" ? ", lenient" : "";
	return `${contract.title} ${contract.version} against ${targetName({ target })}, seed ${seed}${lenient}`;
}

function phaseLine({ phase, cases, passed, failed, lenient, notRun }: PhaseResult, paint: Paint): string {
	const mark = failed > 0 ? paint("red", "✗") : passed + lenient > 0 ? paint("green", "✓") : paint("yellow", "–");
	const parts = [
		failed > 0 && paint("red", `${count(failed)} failed`),
		lenient > 0 && paint("yellow", `${count(lenient)} lenient`),
		notRun > 0 && paint("yellow", `${count(notRun)} not run`),
	].filter(Boolean);
	return `${mark} ${phase.padEnd(10)} ${count(cases).padStart(7)} cases${parts.length > 0 ? `  ${parts.join(", ")}` : ""}`;
}

function notRunBlock({ phases }: RunReport, paint: Paint): string[] {
	const lines = notRunLines(phases);
	return lines.length === 0 ? [] : [[paint("yellow", "Not run:"), ...lines.map((line) => `   ${line}`)].join("\n")];
}

function failureBlocks(causes: readonly Cause[], report: RunReport, paint: Paint): string[] {
	const failures = causes.filter(({ severity }) => severity === "failure");
	const blocks = failures.slice(0, SHOWN_CAUSES).map((cause, index) => failureBlock(cause, index + 1, report, paint));
	const rest = failures.slice(SHOWN_CAUSES);
	if (rest.length === 0) return blocks;
	const lines = rest
		.slice(0, LISTED_CAUSES)
		.map(({ cause, findings }, index) => `${SHOWN_CAUSES + index + 1}. ${cause}${times(findings.length)}`);
	const more = rest.length - lines.length;
	if (more > 0) lines.push(`and ${counted(more, "more cause")}`);
	return [...blocks, ["The others in short; the HTML and JSON reports hold all of them:", ...lines].join("\n")];
}

function failureBlock({ cause, first, findings }: Cause, number: number, report: RunReport, paint: Paint): string {
	const rows: [string, string | undefined][] = [
		["case", `${first.operationId}  ${first.caseId}`],
		["at", place(first)],
		["expected", first.expected],
		["received", paint("red", first.received)],
		["spec", specPlace(first)],
		["curl", number > SHOWN_CURLS ? undefined : first.curl],
		["replay", replayCommand(first, report)],
	];
	return [
		paint("bold", `${number}. ${cause}${times(findings.length)}`),
		...(first.message === cause ? [] : [`   ${first.message}`]),
		...rows
			.filter((row): row is [string, string] => row[1] !== undefined)
			.map(([name, text]) => `   ${paint("dim", name.padEnd(8))} ${text.replaceAll("\n", "\n            ")}`),
	].join("\n");
}

function lenientBlock(causes: readonly Cause[], paint: Paint): string[] {
	const lenient = causes.filter(({ severity }) => severity === "lenient");
	if (lenient.length === 0) return [];
	const shown = lenient.slice(0, SHOWN_CAUSES).map(({ cause, findings }) => `   ${cause}${times(findings.length)}`);
	const more = lenient.length - shown.length;
	return [
		[
			paint("yellow", "Tolerated by the lenient profile:"),
			...shown,
			...(more > 0 ? [`   and ${counted(more, "more cause")}`] : []),
		].join("\n"),
	];
}

function verdict(report: RunReport, { durationMs }: TerminalOptions, paint: Paint): string {
	const { coverage, phases, findings } = report;
	const cases = phases.reduce((sum, phase) => sum + phase.cases - phase.notRun, 0);
	const failures = findings.filter(({ severity }) => severity === "failure");
	const time = durationMs === undefined ? "" : ` in ${duration(durationMs)}`;
	const covered = `coverage ${count(coverage.green)} of ${counted(coverage.total, "cell")} (${percent(coverage)} %)`;
	if (report.verdict === "pass") return `${paint("green", "PASS")}  ${counted(cases, "case")}${time}, ${covered}`;
	const causes = counted(causesOf(failures).length, "cause");
	return `${paint("red", "FAIL")}  ${counted(failures.length, "failure")} of ${causes} in ${counted(cases, "case")}${time}, ${covered}`;
}

function times(findings: number): string {
	return findings > 1 ? ` (${count(findings)} cases)` : "";
}
