import type { Coverage, Finding, RunReport } from "../model/report.ts";

const NUMBER = new Intl.NumberFormat("en");

/** A count with separators, so that 12,345 is read at a glance. */
export function count(value: number): string {
	return NUMBER.format(value);
}

/** A count with its noun, in the singular for one. */
export function counted(value: number, noun: string): string {
	return `${count(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** Share of green cells in percent, rounded down, so that 100 is said of all only. */
export function percent({ green, total }: Coverage): number {
	return total === 0 ? 100 : Math.floor((1_000 * green) / total) / 10;
}

/** A duration for people, from milliseconds. */
export function duration(ms: number): string {
	if (ms < 1_000) return `${Math.round(ms)} ms`;
	return ms < 60_000
		? `${(ms / 1_000).toFixed(1)} s`
		: `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}

/** What was tested, in words. */
export function targetName({ target }: Pick<RunReport, "target">): string {
	return target.kind === "mock" ? "the built-in mock" : (target.url ?? "a server");
}

/** Where in the message the difference is. */
export function place({ in: part, pointer, rule }: Finding): string {
	return [part, pointer, rule && `(${rule})`].filter(Boolean).join(" ") || "the whole answer";
}

/** File and line of the rule. */
export function specPlace({ spec }: Finding): string | undefined {
	return spec && `${spec.file}:${spec.line}`;
}

/** The command that sends the case again; the seed is in the id where it matters. */
export function replayCommand(finding: Finding, { seed, profile, target }: RunReport): string {
	const options = [
		target.url && `--target ${target.url}`,
		`--seed ${seed}`,
		profile === "lenient" && "--profile lenient",
	].filter(Boolean);
	return `orders-contract replay ${shellWord(finding.caseId)} ${options.join(" ")}`;
}

function shellWord(text: string): string {
	return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
