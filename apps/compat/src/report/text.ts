import { readFileSync } from "node:fs";
import type { FileLocation } from "@forter-orders/spec";
import { parse } from "yaml";
import { cut } from "../compare/change.ts";
import { breaks, type Comparison } from "../comparison.ts";
import type { Finding } from "../finding.ts";
import type { Result } from "../gate/gate.ts";
import type { Need } from "../gate/needs.ts";
import { rowOf, rowTitle, type Verdict } from "../table.ts";
import type { Witness } from "../witness/witness.ts";

/** What the gate does not see, or not for certain. */
export const gaps: readonly { what: string; then: string }[] = parse(
	readFileSync(new URL("../../gaps.yaml", import.meta.url), "utf8"),
);

const words: Record<Verdict, string> = { B: "breaks", P: "may break", N: "compatible", D: "documentation" };

/** The result of the gate for a person at a terminal. */
export function renderText(result: Result): string {
	return paragraphs([
		headline(result),
		...findingTexts(result.findings),
		needsText(result),
		...result.faults.map((fault) => `Waiver: ${fault}`),
		...result.idleWaivers.map(
			({ row, pointer }) => `Waiver: nothing needs the waiver of ${rowTitle(row)} at ${pointer}; delete it.`,
		),
		opinionText(result),
		`Not seen, or not for certain:\n${gaps.map(({ what, then }) => `  ${what}: ${then}.`).join("\n")}`,
		result.command === undefined
			? undefined
			: `Write the changeset, and say in its title what users have to do:\n  ${result.command}`,
		result.isPassed ? "Passed." : "Stopped.",
	]);
}

/** What changed between two documents, for a person at a terminal. */
export function renderComparison(comparison: Comparison): string {
	const { findings, flaws } = comparison;
	const more = flaws.length > mostFlaws ? [`and ${flaws.length - mostFlaws} more; --json has each.`] : [];
	return paragraphs([
		headline(comparison),
		...findingTexts(findings),
		flaws.length === 0 ? undefined : ["Passed over:", ...flaws.slice(0, mostFlaws), ...more].join("\n  "),
		verdictText(comparison),
	]);
}

const mostFlaws = 10;

/** What two documents are for those who use them, in a sentence. */
export function verdictText(comparison: Comparison): string {
	if (!breaks(comparison)) return "Nothing breaks.";
	return comparison.findings.some(({ verdict }) => verdict === "B") ? "Something breaks." : "Something may break.";
}

/** Paragraphs as a text. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
	return `${parts.filter((part) => part !== undefined).join("\n\n")}\n`;
}

function headline({ base, next, findings }: Pick<Comparison, "base" | "next" | "findings">): string {
	const counts = (["B", "P", "N", "D"] as const).map((verdict) => {
		const count = findings.filter((finding) => finding.verdict === verdict).length;
		return `${count} ${words[verdict]}`;
	});
	const what = findings.length === 0 ? "No change" : counts.join(", ");
	return `${what}: ${next.file} (${next.version}) against ${base.file} (${base.version})`;
}

function findingTexts(findings: readonly Finding[]): string[] {
	const shown = findings.filter(({ verdict }) => verdict !== "D" || findings.length <= 20);
	const hidden = findings.length - shown.length;
	const more = hidden === 0 ? [] : [`D  ${hidden} changes of documentation; --json has each.`];
	return [...shown.map(findingText), ...more];
}

function findingText({ verdict, row, direction, where, what, place, was, witness, waiver }: Finding): string {
	const way = direction === "both" ? "request and response" : direction;
	const lines = [
		`${verdict}  ${rowTitle(row)}  ${way}  ${where}`,
		`   ${what}`,
		`   ${rowOf(row).change}: ${words[verdict]}${waiver ? `, waived until ${waiver.expires}: ${waiver.reason}` : ""}`,
		place && `   at ${placeText(place)}${was ? `, before at ${placeText(was)}` : ""}`,
		witness &&
			`   ${witness.legal === "before" ? "accepted before, refused now" : "refused before, possible now"}: ${witnessText(witness)}`,
	];
	return lines.filter((line) => line !== undefined).join("\n");
}

/** A witness as JSON, which `--json` does not cut. */
export function witnessText({ value }: Witness): string {
	return cut(JSON.stringify(value), 1_000);
}

function needsText({ needs }: Result): string {
	const width = Math.max(...needs.map(({ package: name }) => name.length), 0);
	const lines = needs.map((need) => `  ${need.isCovered ? "✓" : "✗"} ${need.package.padEnd(width)}  ${needText(need)}`);
	return ["Packages", ...lines].join("\n");
}

function needText({ needed, has, from, isCovered, reasons }: Need): string {
	const source = from.length > 0 ? ` (${from.join(", ")})` : "";
	const why = isCovered ? [] : reasons.slice(0, 5);
	const more = !isCovered && reasons.length > 5 ? [`and ${reasons.length - 5} more`] : [];
	return [`needs ${needed}, has ${has}${source}`, ...why, ...more].join("\n      ");
}

function opinionText({ opinion }: Result): string {
	const { agreed, sameMeaning, disagreed, missed } = opinion;
	const total = agreed + sameMeaning + disagreed + missed;
	const known = `${agreed} judged as breaking here too, ${sameMeaning} only written otherwise, ${disagreed} judged otherwise on purpose (engine.yaml)`;
	return `Redocly's diff names ${total} breaks: ${known}, ${missed} unknown to the table.`;
}

/** A place as editors take it. */
export function placeText({ file, line, isExact }: FileLocation): string {
	return `${file}:${line}${isExact ? "" : " (what held it)"}`;
}
