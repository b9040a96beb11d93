import { escapeHtml } from "../content/escape.ts";

/** Paths of the files that every page loads. */
export interface Assets {
	readonly style: string;
	/** Sets the colour scheme before anything is painted. */
	readonly theme: string;
	readonly page: string;
	readonly icon: string;
}

/** What the head of one page says. */
export interface Head {
	readonly title: string;
	readonly description: string;
	/** The full address that search engines are to keep. */
	readonly canonical: string;
	readonly noIndex: boolean;
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
}

/** The policy of every page: its own files alone, and for the try page a mock on this machine. */
export const sitePolicy: string = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data:",
	"font-src 'self' data:",
	"connect-src 'self' http://127.0.0.1:* http://localhost:*",
	"base-uri 'none'",
	"form-action 'self'",
].join("; ");

/** The document's beginning up to the end of its head. */
export function renderHead(head: Head, assets: Assets): string {
	const { title, description, canonical, noIndex } = head;
	const styles = [...head.styles, assets.style].map((path) => `<link rel="stylesheet" href="/${path}">`);
	const scripts = [assets.page, ...head.scripts].map((path) => `<script type="module" src="/${path}"></script>`);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${sitePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="canonical" href="${escapeHtml(canonical)}">
${noIndex ? '<meta name="robots" content="noindex">\n' : ""}<link rel="alternate" type="text/markdown" href="index.md">
<link rel="icon" type="image/svg+xml" href="/${assets.icon}">
<script src="/${assets.theme}"></script>
${[...styles, ...scripts].join("\n")}
</head>`;
}
