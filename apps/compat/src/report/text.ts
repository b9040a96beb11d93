import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Finding } from "../gate/finding.ts";
import type { Result } from "../gate/gate.ts";
import type { Need } from "../gate/needs.ts";
import type { Place } from "../places.ts";
import { rowOf, type Verdict } from "../table.ts";

/** What the gate does not see, or not for certain. */
export const gaps: readonly { what: string; then: string }[] = parse(
	readFileSync(new URL("../../gaps.yaml", import.meta.url), "utf8"),
);

const words: Record<Verdict, string> = { B: "breaks", P: "may break", N: "compatible", D: "documentation" };

/** The result for a person at a terminal. */
export function renderText(result: Result): string {
	const shown = result.findings.filter(({ verdict }) => verdict !== "D" || result.findings.length <= 20);
	const parts = [
		headline(result),
		...shown.map(findingText),
		hiddenText(result.findings.length - shown.length),
		needsText(result),
		...result.faults.map((fault) => `Waiver: ${fault}`),
		...result.idleWaivers.map(
			({ row, pointer }) => `Waiver: nothing needs the waiver of ${row} at ${pointer}; delete it.`,
		),
		opinionText(result),
		`Not seen, or not for certain:\n${gaps.map(({ what, then }) => `  ${what}: ${then}.`).join("\n")}`,
		result.command === undefined
			? undefined
			: `Write the changeset, and say in its title what users have to do:\n  ${result.command}`,
		result.isPassed ? "Passed." : "Stopped.",
	];
	return `${parts.filter((part) => part !== undefined).join("\n\n")}\n`;
}

function headline({ base, next, findings }: Result): string {
	const counts = (["B", "P", "N", "D"] as const).map((verdict) => {
		const count = findings.filter((finding) => finding.verdict === verdict).length;
		return `${count} ${words[verdict]}`;
	});
	const what = findings.length === 0 ? "No change" : counts.join(", ");
	return `${what}: ${next.file} (${next.version}) against ${base.file} (${base.version})`;
}

function findingText({ verdict, row, direction, where, what, place, was, witness, waiver }: Finding): string {
	const way = direction === "both" ? "request and response" : direction;
	const lines = [
		`${verdict}  ${row}  ${way}  ${where}`,
		`   ${what}`,
		`   ${rowOf(row).change}: ${words[verdict]}${waiver ? `, waived until ${waiver.expires}: ${waiver.reason}` : ""}`,
		place && `   at ${placeText(place)}${was ? `, before at ${placeText(was)}` : ""}`,
		witness &&
			`   ${witness.legal === "before" ? "accepted before, refused now" : "refused before, possible now"}: ${JSON.stringify(witness.value)}`,
	];
	return lines.filter((line) => line !== undefined).join("\n");
}

/** A place as editors take it. */
export function placeText({ file, line, isExact }: Place): string {
	return `${file}:${line}${isExact ? "" : " (what held it)"}`;
}

function hiddenText(count: number): string | undefined {
	return count === 0 ? undefined : `D  ${count} changes of documentation; --json has each.`;
}

function needsText({ needs, hasPackages }: Result): string {
	const width = Math.max(...needs.map(({ package: name }) => name.length), 0);
	const lines = needs.map((need) => `  ${need.isCovered ? "✓" : "✗"} ${need.package.padEnd(width)}  ${needText(need)}`);
	const note = hasPackages ? [] : ["  The packages were not compared, since two files were named."];
	return ["Packages", ...lines, ...note].join("\n");
}

function needText({ needed, has, from, isCovered, reasons }: Need): string {
	const source = from.length > 0 ? ` (${from.join(", ")})` : "";
	const why = isCovered
		? ""
		: reasons
				.slice(0, 5)
				.map((reason) => `\n      ${reason}`)
				.join("");
	const more = !isCovered && reasons.length > 5 ? `\n      and ${reasons.length - 5} more` : "";
	return `needs ${needed}, has ${has}${source}${why}${more}`;
}

function opinionText({ opinion }: Result): string {
	const { agreed, sameMeaning, disagreed, missed } = opinion;
	const total = agreed + sameMeaning + disagreed + missed;
	const known = `${agreed} judged as breaking here too, ${sameMeaning} only written otherwise, ${disagreed} judged otherwise on purpose (engine.yaml)`;
	return `Redocly's diff names ${total} breaks: ${known}, ${missed} unknown to the table.`;
}
