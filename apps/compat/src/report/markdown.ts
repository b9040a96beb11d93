import type { Finding } from "../gate/finding.ts";
import type { Result } from "../gate/gate.ts";
import { rowOf } from "../table.ts";
import { gaps, placeText } from "./text.ts";

/** The result for a comment on a pull request. */
export function renderMarkdown(result: Result): string {
	const { base, next, findings, needs, command, isPassed, faults } = result;
	const rows = findings.filter(({ verdict }) => verdict !== "D");
	const texts = findings.length - rows.length;
	const parts = [
		`## Compatibility: ${isPassed ? "passed" : "stopped"}`,
		`\`${next.file}\` (${next.version}) against \`${base.file}\` (${base.version}).`,
		rows.length === 0 ? "No change that a user has to know." : tableOf(rows),
		texts === 0 ? undefined : `${texts} changes of documentation.`,
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
	];
	return `${parts.filter((part) => part !== undefined).join("\n\n")}\n`;
}

function tableOf(findings: readonly Finding[]): string {
	const lines = findings.map(({ verdict, row, direction, where, what, place, witness }) => {
		const at = place ? ` \`${placeText(place)}\`` : "";
		const shown = witness
			? `<br>${witness.legal === "before" ? "refused now" : "possible now"}: ${code(JSON.stringify(witness.value))}`
			: "";
		return `| ${verdict} | ${row}: ${cell(rowOf(row).change)} | ${direction} | ${cell(where)}${at} | ${cell(what)}${shown} |`;
	});
	return ["| | row | seen in | where | what |", "|---|---|---|---|---|", ...lines].join("\n");
}

function cell(text: string): string {
	return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function code(text: string): string {
	return `\`${cell(text).replaceAll("`", "'")}\``;
}
