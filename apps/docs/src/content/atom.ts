import { escapeHtml } from "./escape.ts";

/** An entry of a feed. */
export interface FeedEntry {
	readonly title: string;
	/** The address of the entry, which is its id as well. */
	readonly url: string;
	/** `YYYY-MM-DD`. */
	readonly date: string;
	readonly html: string;
}

/** What a feed says of itself. */
export interface FeedHead {
	readonly title: string;
	readonly url: string;
	readonly feedUrl: string;
	readonly author: string;
	/** The day of a feed without entries, `YYYY-MM-DD`; with entries the newest of them counts. */
	readonly emptyDate: string;
}

/** An Atom feed (RFC 4287), newest entry first. */
export function atomFeed({ title, url, feedUrl, author, emptyDate }: FeedHead, entries: readonly FeedEntry[]): string {
	const updated =
		entries
			.map(({ date }) => date)
			.sort()
			.at(-1) ?? emptyDate;
	return `${[
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		`<title>${escapeHtml(title)}</title>`,
		`<id>${escapeHtml(url)}</id>`,
		`<link rel="alternate" type="text/html" href="${escapeHtml(url)}"/>`,
		`<link rel="self" type="application/atom+xml" href="${escapeHtml(feedUrl)}"/>`,
		`<updated>${timeOf(updated)}</updated>`,
		`<author><name>${escapeHtml(author)}</name></author>`,
		...entries.map(entryOf),
		"</feed>",
	].join("\n")}\n`;
}

function entryOf({ title, url, date, html }: FeedEntry): string {
	return [
		"<entry>",
		`<title>${escapeHtml(title)}</title>`,
		`<id>${escapeHtml(url)}</id>`,
		`<link rel="alternate" type="text/html" href="${escapeHtml(url)}"/>`,
		`<updated>${timeOf(date)}</updated>`,
		`<content type="html">${escapeHtml(html)}</content>`,
		"</entry>",
	].join("\n");
}

function timeOf(day: string): string {
	return `${day}T00:00:00Z`;
}
