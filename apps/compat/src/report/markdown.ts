import type { Comparison } from "../comparison.ts";
import type { Finding } from "../finding.ts";
import type { Result } from "../gate/gate.ts";
import { rowOf, rowTitle } from "../table.ts";
import { gaps, paragraphs, placeText, verdictText, witnessText } from "./text.ts";

/** The result of the gate for a comment on a pull request. */
export function renderMarkdown(result: Result): string {
	const { needs, command, isPassed, faults } = result;
	return paragraphs([
		`## Compatibility: ${isPassed ? "passed" : "stopped"}`,
		...changesOf(result),
		[
			"| package | needs | has |",
			"|---|---|---|",
			...needs.map(
				({ package: name, needed, has, isCovered }) => `| ${name} | ${needed} | ${has}${isCovered ? "" : " ✗"} |`,
			),
		].join("\n"),
		...faults,
		command === undefined ? undefined : `Write the changeset:\n\n\`\`\`sh\n${command}\n\`\`\``,
		`<details><summary>Not seen, or not for certain</summary>\n\n${gaps.map(({ what, then }) => `- ${what}: ${then}.`).join("\n")}\n\n</details>`,
	]);
}

/** What changed between two documents, for a comment. */
export function renderComparisonMarkdown(comparison: Comparison): string {
	const { flaws } = comparison;
	return paragraphs([
		`## Compatibility: ${verdictText(comparison)}`,
		...changesOf(comparison),
		flaws.length === 0
			? undefined
			: `<details><summary>Passed over</summary>\n\n${flaws.map((flaw) => `- ${flaw}`).join("\n")}\n\n</details>`,
	]);
}

function changesOf({ base, next, findings }: Pick<Comparison, "base" | "next" | "findings">): (string | undefined)[] {
	const rows = findings.filter(({ verdict }) => verdict !== "D");
	const texts = findings.length - rows.length;
	return [
		`\`${next.file}\` (${next.version}) against \`${base.file}\` (${base.version}).`,
		rows.length === 0 ? "No change that a user has to know." : tableOf(rows),
		texts === 0 ? undefined : `${texts} changes of documentation.`,
	];
}

function tableOf(findings: readonly Finding[]): string {
	const lines = findings.map(({ verdict, row, direction, where, what, place, witness }) => {
		const at = place ? ` \`${placeText(place)}\`` : "";
		const shown = witness
			? `<br>${witness.legal === "before" ? "refused now" : "possible now"}: ${code(witnessText(witness))}`
			: "";
		return `| ${verdict} | ${rowTitle(row)}: ${cell(rowOf(row).change)} | ${direction} | ${cell(where)}${at} | ${cell(what)}${shown} |`;
	});
	return ["| | row | seen in | where | what |", "|---|---|---|---|---|", ...lines].join("\n");
}

function cell(text: string): string {
	return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function code(text: string): string {
	return `\`${cell(text).replaceAll("`", "'")}\``;
}
