import { escapeHtml } from "../content/escape.ts";
import type { ListedPage } from "../machine/for-machines.ts";
import type { Page } from "../page.ts";
import type { OperationPage } from "../reference/operation-pages.ts";

/** A group of pages in the menu. */
export interface MenuGroup {
	readonly label: string;
	readonly pages: readonly MenuPage[];
}

/** A page as the menu names it. */
export interface MenuPage {
	readonly route: string;
	readonly title: string;
}

/** The menu of the site: guides, then the reference, then the other pages; the first page is the way in. */
export function menuOf(pages: readonly Page[], reference: readonly MenuPage[]): MenuGroup[] {
	const home = pages.filter(({ route }) => route === "").map(({ route }) => ({ route, title: "Start" }));
	return [
		{ label: "Guides", pages: [...home, ...pages.filter(isGuide)] },
		{ label: "Reference", pages: reference },
		{ label: "More", pages: pages.filter((page) => page.route !== "" && !isGuide(page)) },
	];
}

/** All pages in the order of the menu, as the lists for machines name them. */
export function listedPages(pages: readonly Page[], reference: readonly (Page | OperationPage)[]): ListedPage[] {
	const all = new Map([...pages, ...reference].map((page) => [page.route, page]));
	return menuOf(pages, reference).flatMap(({ label, pages: own }) => {
		return own.flatMap(({ route }) => {
			const page = all.get(route);
			return page === undefined ? [] : [{ ...page, group: label }];
		});
	});
}

/** The menu as HTML, with the page that it stands on marked. */
export function renderMenu(groups: readonly MenuGroup[], current: string): string {
	return groups
		.filter(({ pages }) => pages.length > 0)
		.map(({ label, pages }) => {
			const items = pages.map((page) => `<li>${renderLink(page, current)}</li>`).join("");
			return `<p class="menu-label" id="menu-${slug(label)}">${escapeHtml(label)}</p><ul aria-labelledby="menu-${slug(label)}">${items}</ul>`;
		})
		.join("\n");
}

function renderLink({ route, title }: MenuPage, current: string): string {
	const here = route === current ? ' aria-current="page"' : "";
	return `<a href="/${route}"${here}>${escapeHtml(title)}</a>`;
}

function slug(label: string): string {
	return label.toLowerCase().replaceAll(/\W+/g, "-");
}

function isGuide({ kind }: Page): boolean {
	return kind === "guide";
}
