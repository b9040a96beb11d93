import { dirname, join } from "node:path/posix";
import { expect, test } from "vitest";
import { builtFile, builtFiles, currentRoutes } from "./support/built.ts";

const site = "https://forter-orders.github.io/forter-orders/";
const files = new Set(builtFiles());
const pages = [...files].filter((path) => path.endsWith(".html") && path !== "404.html" && path !== "offline.html");
const anchors = new Map(pages.map((path) => [path, new Set(idsOf(builtFile(path)))]));

test("every link of every page leads to a file and an anchor of the site, or to another site on purpose", () => {
	const broken: string[] = [];
	let checked = 0;
	for (const path of pages) {
		for (const [, href = ""] of builtFile(path).matchAll(/<[a-z][^>]*? (?:href|src)="([^"]*)"/g)) {
			checked++;
			if (!leads(path, decode(href))) broken.push(`${path}: ${href}`);
		}
	}
	expect(checked).toBeGreaterThan(1000);
	expect(broken).toEqual([]);
});

test("every link of every Markdown twin and of the lists for machines leads to a file of the site", () => {
	const broken: string[] = [];
	const texts = [...files].filter((path) => /\.(md|txt)$/.test(path));
	expect(texts.length).toBeGreaterThan(15);
	for (const path of texts) {
		for (const [, href = ""] of builtFile(path).matchAll(/\]\(([^)\s]+)\)/g)) {
			if (!/^https?:/.test(href) || (href.startsWith(site) && !leads("index.html", href.slice(site.length)))) {
				broken.push(`${path}: ${href}`);
			}
		}
	}
	expect(broken).toEqual([]);
});

test("every address of the search index leads to a page", () => {
	const path = [...files].find((file) => /^assets\/search-\w+\.json$/.test(file)) ?? "";
	const { entries }: { entries: [string, string, number, string][] } = JSON.parse(builtFile(path));
	expect(entries.length).toBeGreaterThan(1000);
	const broken = entries.filter(([, , , address]) => {
		// What Redoc opens has its anchor only in the browser; reference.contract.test.ts follows some of them.
		return !leads("index.html", address.includes("/t=") ? (address.split("#")[0] ?? "") : address);
	});
	expect(broken).toEqual([]);
});

test("sitemap and llms.txt name every page that is not of an old release", () => {
	const [sitemap, llms] = [builtFile("sitemap.xml"), builtFile("llms.txt")];
	for (const route of currentRoutes()) {
		expect(sitemap).toContain(`<loc>${site}${route}</loc>`);
		expect(llms).toContain(`(${site}${route}index.md)`);
		expect(builtFile("llms-full.txt")).toContain(builtFile(`${route}index.md`).trim());
	}
	expect([...sitemap.matchAll(/<loc>/g)]).toHaveLength(currentRoutes().length);
	expect(builtFile("robots.txt")).toContain(`Sitemap: ${site}sitemap.xml`);
});

function leads(from: string, href: string): boolean {
	if (/^(https?:|data:|mailto:)/.test(href)) return !href.startsWith("http:");
	const [target = "", anchor] = href.split("#");
	const joined = target === "" ? from : join(dirname(from), target);
	const path = target.endsWith("/") || joined === "." ? join(joined, "index.html") : joined;
	if (!files.has(path)) return false;
	return anchor === undefined || anchor === "" || (anchors.get(path)?.has(anchor) ?? false);
}

function idsOf(html: string): string[] {
	return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => decode(id));
}

function decode(text: string): string {
	return decodeURIComponent(text.replaceAll("&amp;", "&").replaceAll("&quot;", '"'));
}
