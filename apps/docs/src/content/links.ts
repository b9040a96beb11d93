import type { Context } from "../page.ts";
import { operationRoute } from "../reference/routes.ts";
import { rootFrom } from "../shell/relative.ts";

/**
 * A link of our Markdown as the page needs it: `page:guides/testing/#cards` and `operation:V3Order` become relative to
 * the page's own route, so that the site works under any path. Other links are left as they are.
 */
export function resolveLink({ document }: Context, route: string, href: string): string {
	if (href.startsWith("page:")) return rootFrom(route) + href.slice("page:".length);
	if (href.startsWith("operation:")) {
		return rootFrom(route) + operationRoute(document, href.slice("operation:".length));
	}
	return href;
}
