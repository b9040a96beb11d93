import type { JsonObject } from "@forter-orders/spec";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import { prepareApiDocs, RedoclyApiDocsStandalone, ServerStyleSheet } from "redoc";

/** A page as Redoc would show it first. */
export interface Prerendered {
	readonly html: string;
	readonly css: string;
}

/** Renders the page at a route of a contract whose reference stands at the base route. */
export async function prerender(
	document: JsonObject,
	options: JsonObject,
	base: string,
	route: string,
): Promise<Prerendered> {
	const [basePath, location] = [withoutSlash(base), withoutSlash(route)];
	const { items, store, options: prepared } = await prepareApiDocs({ spec: document, options, basePath });
	assertHas(items, location);
	const sheet = new ServerStyleSheet();
	const app = createElement(RedoclyApiDocsStandalone, { items, store, options: prepared, basePath, spec: document });
	const html = renderToString(sheet.collectStyles(createElement(StaticRouter, { location }, app)));
	return {
		html: withKnownLinks(mended(withoutInlineScript(html)), basePath, location),
		css: sheet.getStyleTags().replaceAll(/<\/?style[^>]*>/g, ""),
	};
}

// At an address that it does not know Redoc would render a page that says so.
function assertHas(items: readonly object[], location: string): void {
	const links = items.flatMap(linksOf);
	if (links.includes(location)) return;
	throw new Error(`Redoc has no page at ${location}, only at ${links.join(", ")}. Redoc has changed: adapt routes.ts.`);
}

function linksOf(item: object): unknown[] {
	const children: unknown = Reflect.get(item, "items");
	return [Reflect.get(item, "link"), ...(Array.isArray(children) ? children.flatMap(linksOf) : [])];
}

// The policy of the page forbids inline scripts; the class that this one sets is set by our own before.
function withoutInlineScript(html: string): string {
	return html.replace(/<script>[^<]*<\/script>/, "<script></script>");
}

// Redoc's own menu, which is hidden, leads to pages of tags, which the site does not have.
function withKnownLinks(html: string, basePath: string, location: string): string {
	return html.replaceAll(/ href="(\/[^"#]*)"/g, (link, path: string) => {
		return path === location ? link : ` href="${basePath}"`;
	});
}

// What src/browser/reference.ts does to what comes later, and why.
function mended(html: string): string {
	const levels: Readonly<Record<string, string>> = { h1: "1", h2: "1", h3: "2", h4: "2", h5: "3", h6: "4" };
	return html
		.replaceAll(/<(h[1-6])(?=[\s>])/g, (_, tag: string) => `<${tag} aria-level="${levels[tag]}"`)
		.replaceAll(/(<button[^>]*) aria-label="Example"/g, "$1");
}

// Redoc's own paths begin with a slash and end without one.
function withoutSlash(route: string): string {
	return `/${route}`.replace(/\/$/, "");
}
