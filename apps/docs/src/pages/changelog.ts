import { atomFeed } from "../content/atom.ts";
import { type PackageChangelog, type Release, readReleases } from "../content/changelog.ts";
import { renderMarkdown } from "../content/markdown.ts";
import { type PendingChange, readChangelogs, readPendingChanges } from "../content/read-changelogs.ts";
import { slugOf } from "../content/slug.ts";
import { code } from "../content/table.ts";
import type { Context, Page } from "../page.ts";
import { ownPage } from "./own-page.ts";
import type { SiteFile } from "./site-file.ts";

/** Where the history comes from. */
export interface History {
	readonly changelogs: readonly PackageChangelog[];
	/** Changes of the next release; shown while the site is written, not where it is published. */
	readonly pending: readonly PendingChange[];
}

const route = "changelog/";
const feed = `${route}feed.xml`;
const title = "Changelog";
const description =
	"What changed in each release of the contract and of the packages, breaking changes of the contract first.";
const none = "Nothing is released yet. The first release will stand here.";

/** The changelog of the workspace. */
export async function changelogPages(context: Context): Promise<Page[]> {
	const pending = context.dev === true ? await readPendingChanges() : [];
	return [await changelogPage(context, { changelogs: await readChangelogs(), pending })];
}

/** The page that tells a history. */
export function changelogPage(context: Context, { changelogs, pending }: History): Promise<Page> {
	const releases = readReleases(changelogs).map(releaseText);
	const next = pending.length === 0 ? [] : [pendingText(pending)];
	const parts = [
		`# ${title}`,
		description,
		`All packages are released together under one number. [What a number promises](page:guides/versions/) · [Feed](page:${feed})`,
		...next,
		...(releases.length === 0 ? [none] : releases),
	];
	return ownPage(context, { route, title, description, source: parts.join("\n\n"), kind: "page" });
}

/** The releases that have a date, as an Atom feed with absolute addresses. */
export async function changelogFeed(context: Context, changelogs?: readonly PackageChangelog[]): Promise<SiteFile> {
	const dated = readReleases(changelogs ?? (await readChangelogs())).flatMap((release) =>
		release.date === undefined ? [] : [{ ...release, date: release.date }],
	);
	const entries = await Promise.all(
		dated.map(async (release) => ({
			title: release.version,
			url: `${context.siteUrl}${route}#${slugOf(release.version)}`,
			date: release.date,
			html: await renderMarkdown(context, route, sectionsText(release)),
		})),
	);
	const head = {
		title: "Forter order decisions: changelog",
		url: context.siteUrl + route,
		feedUrl: context.siteUrl + feed,
		author: "forter-orders",
		emptyDate: "1970-01-01",
	};
	return { path: feed, content: atomFeed(head, entries) };
}

function releaseText(release: Release): string {
	const date = release.date === undefined ? [] : [`Released ${release.date}.`];
	return [`## ${release.version}`, ...date, sectionsText(release)].join("\n\n");
}

function sectionsText({ version, sections }: Release): string {
	return sections
		.map(({ heading, packageName, markdown }) => {
			const short = packageName.split("/").at(-1) ?? packageName;
			return `### ${version} ${short}: ${heading.toLowerCase()}\n\n${markdown}`;
		})
		.join("\n\n");
}

function pendingText(pending: readonly PendingChange[]): string {
	const items = pending.map(({ bumps, markdown }) => {
		const packages = Object.entries(bumps).map(([name, bump]) => `${code(name)} ${bump}`);
		const [heading = "", ...rest] = markdown.split("\n");
		return [`### ${heading}`, ...rest, "", packages.join(", ")].join("\n");
	});
	return ["## next", "Not released yet.", ...items].join("\n\n");
}
