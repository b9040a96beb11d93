import { isObject } from "@forter-orders/spec";
import { renderMarkdown } from "../content/markdown.ts";
import { addAsset, type Files } from "../files.ts";
import type { Context, Page } from "../page.ts";
import { renderShell, type ShellPage, type Site } from "../shell/shell.ts";
import type { SiteAssets } from "../site-assets.ts";
import { type OperationPage, operationPages } from "./operation-pages.ts";
import { redocOptions } from "./options.ts";
import { overviewMarkdown } from "./overview.ts";
import { referenceRoute } from "./routes.ts";
import { withoutUnusedProperties } from "./used-properties.ts";

/** A reference whose data is among the files, and whose pages wait for the menu of the site. */
export interface Reference {
	readonly overview: Page;
	readonly operations: readonly OperationPage[];
	/** The pages as the shell takes them. */
	readonly shellPages: readonly ShellPage[];
}

/** Where a reference stands, and the paths of the contract's files. */
export interface ReferencePlace {
	/** The newest stands at `reference/`, a release at `v/1.0.0/`. */
	readonly base: string;
	readonly contractFiles: readonly string[];
}

/** Renders the reference of a contract and adds what its pages load. */
export async function addReference(
	files: Files,
	context: Context,
	assets: SiteAssets,
	{ base, contractFiles }: ReferencePlace,
): Promise<Reference> {
	const options = await redocOptions();
	const overview = await overviewPage(context, base, contractFiles);
	const operations = await operationPages(context.document, options, base);
	const styles = [addAsset(files, "redoc.css", distinctRules(operations)), assets.referenceStyle];
	const live = operations.map((page): ShellPage => {
		const data = addAsset(files, "contract.json", JSON.stringify({ document: page.part, options }));
		const paths = { "data-redoc-path": assets.redoc, "data-contract-path": data, "data-base-path": base };
		const attributes = Object.entries(paths).map(([name, path]) => ` ${name}="/${path}"`);
		const html = `<div id="redoc"${attributes.join("")}>${page.redoc.html}</div>\n${page.ownHtml}`;
		return { ...headOf(page, base), html, styles, scripts: [assets.reference], layout: "wide" };
	});
	const start: ShellPage = { ...headOf(overview, base), html: overview.html, layout: "text" };
	return { overview, operations, shellPages: [start, ...live] };
}

/** Adds the pages of a reference with the shell of the site. */
export function addReferencePages(files: Files, site: Site, { shellPages }: Reference): void {
	for (const page of shellPages) files.set(`${page.route}index.html`, renderShell(site, page));
}

async function overviewPage(context: Context, base: string, contractFiles: readonly string[]): Promise<Page> {
	const markdown = overviewMarkdown(context.document, base, contractFiles);
	const title = base === referenceRoute ? "API reference" : `API reference ${versionOf(context)}`;
	const description = `Every operation and host of the API, version ${versionOf(context)} of the contract.`;
	return {
		route: base,
		title,
		description,
		markdown,
		html: await renderMarkdown(context, base, markdown),
		kind: "page",
	};
}

function versionOf({ document }: Context): string {
	return isObject(document.info) ? String(document.info.version) : "";
}

// Search engines are to keep the newest of each page.
function headOf({ route, title, description }: Page | OperationPage, base: string): Omit<ShellPage, "html" | "layout"> {
	const newest = referenceRoute + route.slice(base.length);
	const archived = route === newest ? {} : { canonical: newest, noIndex: true };
	return { route, title, description, ...archived };
}

// Each page has its own styles; most of the rules are the same.
function distinctRules(pages: readonly OperationPage[]): string {
	const css = [...new Set(pages.flatMap(({ redoc }) => redoc.css.split("/*!sc*/\n")))].join("\n");
	return withoutUnusedProperties(
		css,
		pages.map(({ redoc }) => redoc.html),
	);
}
