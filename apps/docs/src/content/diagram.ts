import { renderMermaidSVG } from "beautiful-mermaid";
import { escapeHtml } from "./escape.ts";

/** A sequence diagram in Mermaid's words, read as far as its text alternative needs. */
interface Sequence {
	readonly title: string;
	readonly steps: readonly string[];
}

/**
 * A sequence diagram as a figure: a picture that takes its colours from the page, and the same steps as a list for
 * those who cannot see it, made from the same source.
 */
export function renderDiagram(source: string): string {
	const { title, steps } = readSequence(source);
	const svg = picture(source).replace("<svg ", `<svg role="img" aria-label="${escapeHtml(title)}" `);
	const items = steps.map((step) => `<li>${escapeHtml(step)}</li>`).join("");
	return [
		`<figure class="diagram"><div class="picture" role="group" tabindex="0" aria-label="${escapeHtml(title)}, picture">`,
		`${svg}</div>`,
		`<details><summary>${escapeHtml(title)}, in words</summary><ol>${items}</ol></details></figure>\n`,
	].join("");
}

/** The picture without what the library adds for a page of its own: a font from another host, and a fixed scheme. */
function picture(source: string): string {
	const drawn = renderMermaidSVG(withoutTitle(source), { font: "system-ui", transparent: true, padding: 8 });
	const svg = drawn
		.replace(/\s*@import url\([^)]*\);/, "")
		.replace(/ style="--bg:[^"]*"/, "")
		.replaceAll(/^(\s*)(text|svg) \{/gm, "$1.diagram $2 {")
		// A message that crosses a life line keeps clear of it.
		.replace("</style>", "  .message text { paint-order: stroke; stroke: var(--bg); stroke-width: 4px; }\n</style>");
	if (/https?:\/\/(?!www\.w3\.org)/.test(svg)) throw new Error("A diagram would load something from another host.");
	return svg;
}

function withoutTitle(source: string): string {
	return source.replace(/^\s*title:? .*\n/m, "");
}

/** Reads title, participants, messages, notes and the alternatives of a sequence diagram. */
export function readSequence(source: string): Sequence {
	const names = new Map<string, string>();
	const steps: string[] = [];
	let title = "";
	for (const line of source.split("\n").map((text) => text.trim())) {
		const [, keyword = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
		const [, from, to, message] = /^(\w+)\s*-{1,2}(?:>>|>|\)|x)\s*(\w+)\s*:\s*(.*)$/.exec(line) ?? [];
		if (/^title:?$/.test(keyword)) title = rest;
		else if (keyword === "participant" || keyword === "actor") names.set(...nameOf(rest));
		else if (/^note$/i.test(keyword)) steps.push(rest.replace(/^.*?:\s*/, ""));
		else if (keyword === "alt" || keyword === "opt") steps.push(`If ${rest}:`);
		else if (keyword === "else") steps.push(`Otherwise, if ${rest}:`);
		else if (from && to) steps.push(`${names.get(from) ?? from} to ${names.get(to) ?? to}: ${message}`);
	}
	if (title === "") throw new Error("A diagram needs a line `title …`, which is its name for those who cannot see it.");
	return { title, steps };
}

function nameOf(text: string): [string, string] {
	const [id = "", name] = text.split(/\s+as\s+/);
	return [id, name ?? id];
}
