import { escapeHtml } from "../content/escape.ts";
import type { SiteAssets } from "../site-assets.ts";
import { type Head, renderHead } from "./head.ts";
import { mark } from "./mark.ts";
import { type MenuGroup, renderMenu } from "./menu.ts";
import { withRelativeLinks } from "./relative.ts";

/** What all pages of the site, or of one version of it, have in common. */
export interface Site {
	readonly name: string;
	/** The address that the site is published at, ends with a slash. */
	readonly url: string;
	/** The version of the contract. */
	readonly version: string;
	readonly menu: readonly MenuGroup[];
	readonly assets: SiteAssets;
	/** Path of the index of the search below the root of the site. */
	readonly searchPath: string;
	/** Where older pages say that there is a newer one; absent on the newest. */
	readonly banner?: string;
}

/** A page as the shell takes it. */
export interface ShellPage {
	readonly route: string;
	readonly title: string;
	readonly description: string;
	/** The content; `wide` content brings its own `<main>`. */
	readonly html: string;
	readonly layout: "text" | "wide";
	/** Paths of further modules below the root of the site. */
	readonly scripts?: readonly string[];
	/** Paths of further style sheets. */
	readonly styles?: readonly string[];
	/** The route that search engines are to keep; the page's own if absent. */
	readonly canonical?: string;
	readonly noIndex?: boolean;
}

/** The whole page: head, header, menu, content and footer, with links that work under any path. */
export function renderShell(site: Site, page: ShellPage): string {
	const body = `<body class="${page.layout}" data-search-path="/${site.searchPath}">
<a class="skip" href="#content">Skip to the content</a>
${header(site, page)}
<div class="frame">
<nav id="menu" popover aria-label="Pages">
${renderMenu(site.menu, page.route)}
</nav>
<div class="column">
${site.banner ?? ""}
${content(page)}
${footer(site)}
</div>
</div>
${searchDialog}
</body>
</html>
`;
	const html = `${renderHead(headOf(site, page), site.assets)}\n${body}`;
	return withRelativeLinks(html, page.route);
}

function headOf(site: Site, page: ShellPage): Head {
	const isHome = page.route === "";
	return {
		title: isHome ? site.name : `${page.title} · ${site.name}`,
		description: page.description,
		canonical: site.url + (page.canonical ?? page.route),
		noIndex: page.noIndex ?? false,
		scripts: [...(page.scripts ?? []), ...(site.assets.reload === "" ? [] : [site.assets.reload])],
		styles: page.styles ?? [],
	};
}

function header({ name }: Site, { route }: ShellPage): string {
	const here = route === "" ? ' aria-current="page"' : "";
	return `<header class="top">
<button type="button" class="menu-button" popovertarget="menu" aria-label="Menu">${bars}</button>
<a class="home" href="/"${here}>${mark}<span>${escapeHtml(name)}</span></a>
<button type="button" class="search-button needs-script" aria-keyshortcuts="/">${lens}<span>Search</span><kbd aria-hidden="true">/</kbd></button>
<button type="button" class="theme-button needs-script" aria-label="Dark colours" aria-pressed="false">${moon}</button>
</header>`;
}

function content({ layout, html }: ShellPage): string {
	if (layout === "wide") return `<div id="content" tabindex="-1">${html}</div>`;
	return `<main id="content" tabindex="-1"><article class="prose">\n${html}\n</article></main>`;
}

function footer({ version }: Site): string {
	return `<footer class="foot"><p>Contract version ${escapeHtml(version)}. An independent description; the API belongs to Forter.</p>
<p><a href="index.md" rel="alternate" type="text/markdown">This page as Markdown</a> <a href="/openapi.yaml">OpenAPI</a> <a href="/offline.html">Offline reference</a> <a href="/llms.txt">llms.txt</a></p></footer>`;
}

const searchDialog = `<dialog id="search" aria-label="Search">
<form role="search" method="dialog"><input type="text" enterkeyhint="search" aria-label="Search pages, fields and values" placeholder="Search pages, fields and values" autocomplete="off" spellcheck="false"><button type="submit" value="close">Close</button></form>
<p class="search-state" role="status"></p>
<ul class="search-results"></ul>
</dialog>`;

const bars = icon("M2.5 4h11M2.5 8h11M2.5 12h11");
const lens = icon("M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3");
const moon = icon("M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z");

function icon(path: string): string {
	return `<svg viewBox="0 0 16 16" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
}
