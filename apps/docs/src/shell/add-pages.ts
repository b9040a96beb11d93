import { addModule } from "../browser-module.ts";
import type { Files } from "../files.ts";
import type { Page } from "../page.ts";
import { renderShell, type Site } from "./shell.ts";

/** Adds our own pages with the shell round them, and the module of a page that has one. */
export async function addPages(files: Files, site: Site, pages: readonly Page[]): Promise<void> {
	for (const { route, title, description, html, script } of pages) {
		const scripts = script === undefined ? [] : [await addModule(files, script)];
		const page = { route, title, description, html, scripts, layout: "text" } as const;
		files.set(`${route}index.html`, renderShell(site, page));
	}
}
