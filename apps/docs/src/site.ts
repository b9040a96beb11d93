import { currentContract } from "./contract.ts";
import { type Files, writeFiles } from "./files.ts";
import { addForMachines } from "./machine/for-machines.ts";
import { addSearchIndex } from "./machine/search-index.ts";
import { offlinePage } from "./offline.ts";
import type { Context } from "./page.ts";
import { pageMakers, siteFiles } from "./pages/index.ts";
import { addReference, addReferencePages } from "./reference/add-reference.ts";
import { referenceRoute } from "./reference/routes.ts";
import { addPages } from "./shell/add-pages.ts";
import { listedPages, menuOf } from "./shell/menu.ts";
import { renderNotFound } from "./shell/not-found.ts";
import type { Site } from "./shell/shell.ts";
import { addSiteAssets } from "./site-assets.ts";
import { checkedUrl, publishedUrl } from "./site-url.ts";
import { addVersion } from "./version-site.ts";
import { releasedContracts, versionsFile } from "./versions.ts";

/** How a build differs from the one that is published. */
export interface BuildOptions {
	/** The address that the site is published at; the `homepage` of this package by default. */
	readonly siteUrl?: string;
	/** A folder with the released contracts: `<version>/openapi.json`. */
	readonly releases?: string;
	/** Whether the site shows what is not published yet, and reloads itself after a build. */
	readonly dev?: boolean;
}

/** Builds the whole site into a folder, in place of what was there; gives the number of pages. */
export async function buildSite(
	folder: string,
	{ siteUrl, releases, dev = false }: BuildOptions = {},
): Promise<number> {
	const contract = await currentContract();
	const url = siteUrl === undefined ? await publishedUrl() : checkedUrl(siteUrl, "--site-url");
	const { document, scenarios, title, summary, version } = contract;
	const context: Context = { document, scenarios, siteUrl: url, basePath: new URL(url).pathname, dev };
	const pages = (await Promise.all(pageMakers.map((make) => make(context)))).flat();
	const offline = offlinePage(contract.documentWithTestValues, pages, url);
	const released = await releasedContracts(releases);

	const files: Files = new Map();
	const assets = await addSiteAssets(files, dev);
	const place = { base: referenceRoute, contractFiles: ["openapi.yaml", "openapi.json"] };
	const reference = await addReference(files, context, assets, place);
	const searchPath = addSearchIndex(files, pages, reference);
	const referencePages = [reference.overview, ...reference.operations];
	const menu = menuOf(pages, referencePages);
	const site: Site = { name: title, url, version, menu, assets, searchPath };
	await addPages(files, site, pages);
	addReferencePages(files, site, reference);
	for (const release of released) await addVersion(files, site, context, release, released[0] === release);
	addForMachines(files, { name: title, summary, url }, listedPages(pages, referencePages));
	for (const { path, content } of await siteFiles(context)) files.set(path, content);
	files.set("versions.json", versionsFile(released));
	files.set("openapi.json", contract.json);
	files.set("openapi.yaml", contract.yaml);
	files.set("404.html", renderNotFound(site));
	files.set("offline.html", await offline);
	await writeFiles(files, folder);
	return [...files.keys()].filter((path) => path.endsWith("index.html")).length;
}
