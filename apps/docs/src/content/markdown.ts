import { Marked, type RendererObject, type Token, type Tokens } from "marked";
import type { Context } from "../page.ts";
import { renderBarChart } from "./bar-chart.ts";
import { renderDiagram } from "./diagram.ts";
import { escapeHtml } from "./escape.ts";
import { type FenceInfo, readFenceInfo } from "./fence.ts";
import { highlight } from "./highlight.ts";
import { resolveLink } from "./links.ts";
import { slugOf } from "./slug.ts";

/**
 * Markdown as the HTML of a page at a route: anchors at headings, coloured code, diagrams and charts drawn, tables that
 * scroll. `heading` is what stands above it, for the names of its tables.
 */
export async function renderMarkdown(context: Context, route: string, markdown: string, heading = ""): Promise<string> {
	const blocks = new Map<Token, string>();
	const marked = new Marked({
		async: true,
		gfm: true,
		renderer: rendererFor(blocks, heading),
		async walkTokens(token) {
			if (token.type === "code") {
				const { language, attributes } = readFenceInfo(token.lang ?? "");
				const block = language === "fold" ? renderFold : renderBlock;
				blocks.set(token, await block(token.text, { language, attributes }));
			}
			if (token.type === "link") token.href = resolveLink(context, route, token.href);
		},
	});
	return marked.parse(markdown);

	async function renderFold(text: string, { attributes: { summary = "" } }: FenceInfo): Promise<string> {
		const inner = await renderMarkdown(context, route, text, summary);
		return `<details class="fold"><summary>${escapeHtml(summary)}</summary>\n${inner}</details>\n`;
	}
}

/** The Markdown twin of a page: the same text with links that work from the page's own route. */
export function resolveLinks(context: Context, route: string, markdown: string): string {
	return markdown.replaceAll(/\]\(((?:page|operation):[^)\s]*)\)/g, (_, href: string) => {
		return `](${resolveLink(context, route, href)})`;
	});
}

async function renderBlock(code: string, { language, attributes }: FenceInfo): Promise<string> {
	if (language === "mermaid") return renderDiagram(code);
	if (language === "chart") return renderBarChart(JSON.parse(code));
	const pre = await highlight(code, language);
	const { file } = attributes;
	const caption = file === undefined ? "" : `<figcaption>${escapeHtml(file)}</figcaption>`;
	return `<figure class="code">${caption}${pre}</figure>\n`;
}

function rendererFor(blocks: ReadonlyMap<Token, string>, above: string): RendererObject {
	let heading = above;
	return {
		code: (token) => blocks.get(token) ?? "",
		codespan: ({ text }) => `<code>${breakable(escapeHtml(text))}</code>`,
		// Changelogs speak of `<T>`, and no text of ours brings elements of its own.
		html: ({ text }) => escapeHtml(text),
		heading({ tokens, depth }) {
			heading = plainText(tokens);
			const inner = this.parser.parseInline(tokens);
			if (depth === 1) return `<h1>${inner}</h1>\n`;
			const id = slugOf(heading);
			return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${inner}</a></h${depth}>\n`;
		},
		blockquote({ tokens }) {
			return `<div class="note" role="note">\n${this.parser.parse(tokens)}</div>\n`;
		},
		table({ header, rows }) {
			const inline = (cell: Tokens.TableCell): string => this.parser.parseInline(cell.tokens);
			const head = header.map((cell) => `<th scope="col">${inline(cell)}</th>`).join("");
			const body = rows.map(([first, ...rest]) => {
				const name = first ? `<th scope="row">${inline(first)}</th>` : "";
				return `<tr>${name}${rest.map((cell) => `<td>${inline(cell)}</td>`).join("")}</tr>\n`;
			});
			const label = `${heading}: ${plainText(header[0]?.tokens ?? [])}`;
			const table = `<table><thead><tr>${head}</tr></thead>\n<tbody>${body.join("")}</tbody></table>`;
			return `<div class="table" role="group" tabindex="0" aria-label="${escapeHtml(label)}">${table}</div>\n`;
		},
	};
}

/** Long values may break behind an underscore and before an at sign, so that they need not break anywhere else. */
function breakable(html: string): string {
	return html.replaceAll(/(?<=\w)_(?=\w)/g, "_<wbr>").replaceAll(/(?<=\w)@(?=\w)/g, "<wbr>@");
}

function plainText(tokens: readonly Token[]): string {
	return tokens
		.map((token) => ("tokens" in token && token.tokens ? plainText(token.tokens) : "text" in token ? token.text : ""))
		.join("");
}
