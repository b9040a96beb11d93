const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for use between tags and in attributes that stand in double quotes. */
export function escapeHtml(text: string): string {
	return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
