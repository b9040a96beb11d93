import { type Guide, readGuides } from "../content/read-guides.ts";
import { expandDirectives } from "../directives/index.ts";
import type { Context, Page } from "../page.ts";
import { ownPage } from "./own-page.ts";

/** Every guide as a page, in the order of the menu. */
export async function guidePages(context: Context): Promise<Page[]> {
	return Promise.all((await readGuides()).map((guide) => guidePage(context, guide)));
}

async function guidePage(context: Context, { head, body }: Guide): Promise<Page> {
	const { title, slug, summary } = head;
	const source = `# ${title}\n\n${summary}\n\n${await expandDirectives(context, body.trim())}\n`;
	return ownPage(context, { route: `guides/${slug}/`, title, description: summary, source, kind: "guide" });
}
