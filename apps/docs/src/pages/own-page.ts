import { withPlainFences } from "../content/fence.ts";
import { renderMarkdown, resolveLinks } from "../content/markdown.ts";
import type { Context, Page } from "../page.ts";

/** What a page of Markdown is made of. */
export interface OwnPage {
	readonly route: string;
	readonly title: string;
	readonly description: string;
	/** The text from the first heading on, with directives expanded. */
	readonly source: string;
	readonly kind: Page["kind"];
}

/** A page whose HTML and twin come from one text. */
export async function ownPage(context: Context, { source, route, ...rest }: OwnPage): Promise<Page> {
	return {
		...rest,
		route,
		html: await renderMarkdown(context, route, source),
		markdown: resolveLinks(context, route, withPlainFences(source)),
	};
}
