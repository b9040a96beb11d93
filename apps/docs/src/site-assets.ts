import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { addModule } from "./browser-module.ts";
import { addAsset, type Files } from "./files.ts";
import { withoutForeignHosts } from "./seal.ts";
import type { Assets } from "./shell/head.ts";
import { mark } from "./shell/mark.ts";

/** The files that the pages share, by their paths below the root of the site. */
export interface SiteAssets extends Assets {
	/** Redoc's code, without what reaches for another host. */
	readonly redoc: string;
	/** What makes the prerendered reference live. */
	readonly reference: string;
	/** What a reference page needs on top of the site's own style sheet. */
	readonly referenceStyle: string;
	/** Reloads the page after a build; used by the dev server alone. */
	readonly reload: string;
}

const sheets = ["tokens", "shell", "prose", "charts", "search", "widgets", "print"];

/** Adds the scripts and styles that the pages share. */
export async function addSiteAssets(files: Files, dev: boolean): Promise<SiteAssets> {
	const redoc = createRequire(import.meta.url).resolve("redoc/bundles/redoc.standalone.js");
	return {
		style: addAsset(files, "site.css", (await Promise.all(sheets.map(sheet))).join("\n")),
		referenceStyle: addAsset(files, "reference.css", await sheet("reference")),
		icon: addAsset(files, "mark.svg", mark),
		theme: await addModule(files, script("theme")),
		page: await addModule(files, script("page")),
		reference: await addModule(files, script("reference")),
		reload: dev ? await addModule(files, script("reload")) : "",
		redoc: addAsset(files, "redoc.js", withoutForeignHosts(await readFile(redoc, "utf8"))),
	};
}

function sheet(name: string): Promise<string> {
	return readFile(new URL(`styles/${name}.css`, import.meta.url), "utf8");
}

function script(name: string): string {
	return fileURLToPath(new URL(`browser/${name}.ts`, import.meta.url));
}
