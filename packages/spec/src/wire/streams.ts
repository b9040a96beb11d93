const RECORD_SEPARATOR = "\u001e";

/**
 * The JSON texts of a body such as `application/jsonl` or `application/json-seq`, one after another. One behind a record
 * separator may have several lines (RFC 7464).
 */
export function textsInLines(text: string): string[] {
	return text
		.split(text.includes(RECORD_SEPARATOR) ? RECORD_SEPARATOR : "\n")
		.map((record) => record.trim())
		.filter((record) => record !== "");
}

/** JSON texts as a body of a media type. */
export function writeLines(texts: readonly string[], mediaType: string): string {
	const start = /[/+]json-seq(?:;|$)/i.test(mediaType) ? RECORD_SEPARATOR : "";
	return texts.map((text) => `${start}${text}\n`).join("");
}

/** The events of a body of `text/event-stream`, each as an object of its fields, as OpenAPI 3.2 describes them. */
export function eventsIn(text: string): Record<string, unknown>[] {
	return text
		.replace(/^\uFEFF/, "")
		.split(/\r\n\r\n|\n\n|\r\r/)
		.map(eventOf)
		.filter((event) => Object.keys(event).length > 0);
}

function eventOf(block: string): Record<string, unknown> {
	const fields = new Map<string, string[]>();
	for (const line of block.split(/\r\n|\n|\r/)) {
		const found = /^([^:]+)(?:: ?(.*))?$/s.exec(line);
		if (!found) continue;
		const [, name = "", value = ""] = found;
		// The last value of a field counts, but data is a text of several lines.
		if (name === "data") {
			const lines = fields.get(name) ?? [];
			fields.set(name, lines);
			lines.push(value);
		} else if (["event", "id", "retry"].includes(name)) fields.set(name, [value]);
	}
	return Object.fromEntries(
		[...fields].map(([name, values]) => {
			const value = values.join("\n");
			return [name, name === "retry" && /^\d+$/.test(value) ? Number(value) : value];
		}),
	);
}

/** An event as it is sent. */
export function writeEvent(event: Readonly<Record<string, unknown>>): string {
	const lines = Object.entries(event).flatMap(([name, value]) =>
		String(typeof value === "object" ? JSON.stringify(value) : value)
			.split("\n")
			.map((line) => `${name}: ${line}`),
	);
	return `${lines.join("\n")}\n\n`;
}
