import { isObject, type JsonObject } from "@forter-orders/spec";
import { addNote } from "./notes.ts";
import type { Page } from "./page.ts";
import { renderRedoc } from "./redoc.ts";
import { seal } from "./seal.ts";

/** The reference and the guides as one file that needs neither a server nor a network. */
export async function offlinePage(document: JsonObject, pages: readonly Page[], siteUrl: string): Promise<string> {
	const { info } = document;
	if (!isObject(info)) throw new Error("The contract has no `info`.");
	const guides = pages.filter(({ kind }) => kind === "guide");
	const notes = [fileNote, ...guides.map((guide) => guideNote(guide, siteUrl))];
	const title = `${String(info.title)} · API reference`;
	return seal(
		await renderRedoc({ ...document, info: notes.reduce(addNote, info) }, { title, description: String(info.summary) }),
	);
}

// Redoc's own download panel would also offer to send the address of the page to chat services.
const fileNote = "The contract as a file: [YAML](openapi.yaml), [JSON](openapi.json).";

// The file may stand anywhere, so its links into the site are whole addresses.
function guideNote({ markdown, route }: Page, siteUrl: string): string {
	const page = new URL(route, siteUrl);
	return markdown.replaceAll(/\]\((?![a-z]+:)([^)\s]+)\)/g, (_, href: string) => `](${new URL(href, page).href})`);
}
