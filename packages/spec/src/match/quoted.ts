/** The parts of the value of a header between separators, of which those in a quoted text are none (RFC 9110, 5.6.4). */
export function splitUnquoted(text: string, separator: "," | ";"): string[] {
	const parts: string[] = [];
	let start = 0;
	let isQuoted = false;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at];
		if (isQuoted && char === "\\") at += 1;
		else if (char === '"') isQuoted = !isQuoted;
		else if (char === separator && !isQuoted) {
			parts.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return [...parts, text.slice(start)];
}

/** The parameters behind the first semicolon of a header, the first of each name, which is in lower case. */
export function headerParameters(header: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const part of splitUnquoted(header, ";").slice(1)) {
		const at = part.indexOf("=");
		const name = part.slice(0, at).trim().toLowerCase();
		if (at > 0 && !found.has(name)) found.set(name, unquoted(part.slice(at + 1).trim()));
	}
	return found;
}

function unquoted(text: string): string {
	return text.startsWith('"') ? text.replace(/^"|"$/g, "").replaceAll(/\\(.)/gs, "$1") : text;
}
