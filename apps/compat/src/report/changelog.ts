import { isObject } from "@forter-orders/spec";
import type { Finding } from "../finding.ts";
import type { Verdict } from "../table.ts";

const heading = "### Contract changes";
const groups: readonly [Verdict, string][] = [
	["B", "Breaking"],
	["P", "May break"],
	["N", "Compatible"],
];

/** The section of a changelog that says what changed in the contract, breaking changes first; empty when nothing did. */
export function renderChanges(findings: readonly Finding[]): string {
	const parts = groups.flatMap(([verdict, title]) => {
		const own = findings.filter((finding) => finding.verdict === verdict);
		return own.length === 0 ? [] : [`**${title}**\n\n${own.map(itemOf).join("\n")}`];
	});
	const texts = findings.filter(({ verdict }) => verdict === "D").length;
	if (texts > 0) parts.push(`${texts} ${texts === 1 ? "text or example" : "texts or examples"} changed.`);
	return parts.length === 0 ? "" : `${heading}\n\n${parts.join("\n\n")}\n`;
}

/** Puts the section at the end of the newest version of a changelog, in place of the one that stands there. */
export function insertChanges(changelog: string, section: string): string {
	const [head = "", ...versions] = changelog.split(/^(?=## )/m);
	const [newest, ...older] = versions;
	if (newest === undefined) return changelog;
	const own = newest.split(/^(?=### )/m).filter((part) => !part.startsWith(heading));
	const text = own.join("").trimEnd();
	return [head, `${text}\n${section === "" ? "" : `\n${section}`}${older.length > 0 ? "\n" : ""}`, ...older].join("");
}

/** Says on which day the newest version of a changelog was released, once. */
export function insertDay(changelog: string, day: string): string {
	return changelog.replace(/^(## .*\n)\n(?!Released )/m, `$1\nReleased ${day}.\n\n`);
}

function itemOf({ where, what, direction, witness, before, after, verdict }: Finding): string {
	const way = direction === "both" ? "" : ` (${direction})`;
	const lines = [`- ${where}${way}: ${what}`];
	if (verdict === "B" && isShort(before) && isShort(after))
		lines.push(`  Before: ${code(before)}. After: ${code(after)}.`);
	if (witness) lines.push(`  ${witness.legal === "before" ? "Refused now" : "Possible now"}: ${code(witness.value)}.`);
	return lines.join("\n");
}

function isShort(value: unknown): boolean {
	return value !== undefined && !isObject(value) && JSON.stringify(value).length <= 200;
}

function code(value: unknown): string {
	return `\`${JSON.stringify(value).replaceAll("`", "'")}\``;
}
