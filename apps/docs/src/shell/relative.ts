/** The way from a page to the root of the site: `./`, `../`, `../../`, … */
export function rootFrom(route: string): string {
	return "../".repeat(route.split("/").length - 1) || "./";
}

/**
 * The page with its links from the root of the site (`/guides/…`) made relative to the page, so that the site works
 * under any path. A link within the page keeps its anchor alone.
 */
export function withRelativeLinks(html: string, route: string): string {
	// Tag by tag, since code on a page may have links in its text.
	return html.replaceAll(/<[a-z][^>]*>/g, (tag) =>
		tag.replaceAll(link, (_, name: string, path: string, anchor = "") => {
			const target = withSlash(path);
			return ` ${name}="${target === route && anchor !== "" ? anchor : rootFrom(route) + target + anchor}"`;
		}),
	);
}

const link = / (href|src|data-[a-z]+-path)="\/(?!\/)([^"#]*)(#[^"]*)?"/g;

// Redoc's links leave out the slash at the end, which a host of static files would add with a redirect.
function withSlash(path: string): string {
	const last = path.split("/").at(-1) ?? "";
	return last === "" || /\.[a-z]\w*$/.test(last) ? path : `${path}/`;
}
