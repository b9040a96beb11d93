import type { JsonObject } from "@forter-orders/spec";

/** One page of the site that is ours, before the shell is put round it. */
export interface Page {
	/** Where the page stands below the root of the site; ends with a slash, empty for the root itself. */
	readonly route: string;
	/** What the page is called in its heading, in the menu and in the title of the window. */
	readonly title: string;
	/** One sentence for search engines, for llms.txt and for the list of results. */
	readonly description: string;
	/** The main content as HTML, from the first heading (`<h1>`) on. */
	readonly html: string;
	/** The same content as Markdown, from the first heading (`# `) on: the twin at `<route>index.md`. */
	readonly markdown: string;
	/** Path of a module of the page's own, TypeScript or JavaScript without imports from npm. */
	readonly script?: string;
	/** Guides stand in the order given in the menu; pages below them. */
	readonly kind: "guide" | "page";
}

/** What every page can be made of. */
export interface Context {
	/** The contract as readers see it. */
	readonly document: JsonObject;
	/** The parsed `scenarios.json` of the contract. */
	readonly scenarios: JsonObject;
	/** The address that the site is published at, ends with a slash. */
	readonly siteUrl: string;
	/** The path of that address, starts and ends with a slash. */
	readonly basePath: string;
	/** True while the site is being written: changes of the next release are shown. */
	readonly dev?: boolean;
}

/** Makes pages of one sort, such as all guides. */
export type PageMaker = (context: Context) => Page[] | Promise<Page[]>;
