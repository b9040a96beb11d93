import { escapeHtml } from "./content/escape.ts";
import type { Contract } from "./contract.ts";
import type { Files } from "./files.ts";
import { twin } from "./machine/for-machines.ts";
import type { Context } from "./page.ts";
import { addReference, addReferencePages } from "./reference/add-reference.ts";
import type { Site } from "./shell/shell.ts";
import { versionRoute } from "./versions.ts";

/** Adds the reference of a release below `v/<version>/`, with a banner when there is a newer one. */
export async function addVersion(
	files: Files,
	site: Site,
	context: Context,
	release: Contract,
	isLatest: boolean,
): Promise<void> {
	const { version, json, document } = release;
	const base = versionRoute(version);
	const place = { base, contractFiles: [`${base}openapi.json`] };
	const reference = await addReference(files, { ...context, document }, site.assets, place);
	const pages = [reference.overview, ...reference.operations];
	const menu = site.menu.map((group) => (group.label === "Reference" ? { label: `Version ${version}`, pages } : group));
	addReferencePages(files, { ...site, version, menu, ...(isLatest ? {} : { banner: banner(version) }) }, reference);
	for (const { route, markdown } of pages) files.set(`${route}index.md`, twin(markdown, site, route));
	files.set(`${base}openapi.json`, json);
}

function banner(version: string): string {
	return `<p class="banner" role="note">This is version ${escapeHtml(version)}. <a href="/reference/">Go to the newest</a>, or see <a href="/changelog/">what changed</a>.</p>`;
}
