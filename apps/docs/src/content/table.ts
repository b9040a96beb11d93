/** A table in Markdown; the first column names the row. */
export function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [headers, headers.map(() => "---"), ...rows.map((row) => row.map(cell))];
	return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A value as code in Markdown. */
export function code(value: string): string {
	return `\`${value}\``;
}

function cell(text: string): string {
	return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
