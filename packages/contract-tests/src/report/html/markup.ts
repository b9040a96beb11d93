/** Text that is HTML already. */
export class Markup {
	readonly html: string;
	constructor(html: string) {
		this.html = html;
	}
}

/** What may stand in a template: markup goes in as it is, text is escaped, nothing is left out. */
export type Part = Markup | string | number | undefined | false | readonly Part[];

/** A template of HTML that escapes every text put into it. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	return new Markup(strings.reduce((whole, string, index) => whole + render(parts[index - 1]) + string));
}

function render(part: Part): string {
	if (part === undefined || part === false) return "";
	if (part instanceof Markup) return part.html;
	if (typeof part === "object") return part.map(render).join("");
	return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
