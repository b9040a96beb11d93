import type { Files } from "../files.ts";

/** A page as the lists for machines name it. */
export interface ListedPage {
	readonly route: string;
	readonly title: string;
	readonly description: string;
	readonly markdown: string;
	readonly group: string;
}

/** What the lists say of the whole site. */
export interface ListedSite {
	readonly name: string;
	readonly summary: string;
	/** The address that the site is published at, ends with a slash. */
	readonly url: string;
}

/** Adds the Markdown twin of each page, llms.txt, llms-full.txt, the sitemap and robots.txt. */
export function addForMachines(files: Files, site: ListedSite, pages: readonly ListedPage[]): void {
	for (const { route, markdown } of pages) files.set(`${route}index.md`, twin(markdown, site, route));
	files.set("llms.txt", llms(site, pages));
	files.set("llms-full.txt", pages.map(({ route, markdown }) => twin(markdown, site, route)).join("\n---\n\n"));
	files.set("sitemap.xml", sitemap(site, pages));
	files.set("robots.txt", `User-agent: *\nAllow: /\nSitemap: ${site.url}sitemap.xml\n`);
}

/** A twin is read away from its page, so its links are whole addresses. */
export function twin(markdown: string, { url }: Pick<ListedSite, "url">, route: string): string {
	const page = url + route;
	return `${markdown.trim().replaceAll(/\]\((?![a-z]+:)([^)\s]+)\)/g, (_, href: string) => {
		const fromRoot = href.startsWith("/") ? url + href.slice(1) : new URL(href, page).href;
		return `](${fromRoot})`;
	})}\n`;
}

function llms({ name, summary, url }: ListedSite, pages: readonly ListedPage[]): string {
	const groups = [...Map.groupBy(pages, ({ group }) => group)].map(([group, own]) => {
		const lines = own.map(({ title, route, description }) => `- [${title}](${url}${route}index.md): ${description}`);
		return `## ${group}\n\n${lines.join("\n")}`;
	});
	const files = [
		`- [OpenAPI description](${url}openapi.yaml): the whole contract; also as [JSON](${url}openapi.json)`,
		`- [Everything in one file](${url}llms-full.txt): all pages one after the other`,
	];
	return `# ${name}\n\n> ${summary}\n\n${groups.join("\n\n")}\n\n## Files\n\n${files.join("\n")}\n`;
}

// Without dates: two builds of the same sources give the same bytes.
function sitemap({ url }: ListedSite, pages: readonly ListedPage[]): string {
	const entries = pages.map(({ route }) => `<url><loc>${url}${route}</loc></url>`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}
