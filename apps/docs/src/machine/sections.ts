/** A part of a page below a heading with an anchor. */
export interface Section {
	readonly id: string;
	readonly title: string;
	/** What stands below the heading, as plain text. */
	readonly text: string;
}

/** The sections of a page's HTML, as its headings of the second level and below divide it. */
export function sectionsOf(html: string): Section[] {
	const headings = [...html.matchAll(/<h[2-6][^>]* id="([^"]+)"[^>]*>(.*?)<\/h[2-6]>/gs)];
	return headings.map((heading, index) => {
		const start = heading.index + heading[0].length;
		const text = plainText(html.slice(start, headings[index + 1]?.index));
		return { id: heading[1] ?? "", title: plainText(heading[2] ?? ""), text: text.slice(0, 600) };
	});
}

/** Markdown or HTML without its marks. */
export function plainText(source: string): string {
	return source
		.replaceAll(/<(style|script|svg)\b.*?<\/\1>/gs, " ")
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/\*\*|`/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&amp;", "&")
		.replaceAll(/\s+/g, " ")
		.trim();
}
