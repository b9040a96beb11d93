import { parse } from "yaml";

/** What stands at the head of a guide. */
export interface FrontMatter {
	readonly title: string;
	readonly slug: string;
	/** The place of the guide in the menu, from 1. */
	readonly order: number;
	/** One sentence for the menu, search engines and llms.txt. */
	readonly summary: string;
}

/** Splits a guide into its head and its text. */
export function readFrontMatter(file: string, source: string): { head: FrontMatter; body: string } {
	const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
	if (yaml === undefined || body === undefined) {
		throw new Error(`${file} must begin with front matter between two lines of ---.`);
	}
	const head: unknown = parse(yaml);
	if (isFrontMatter(head)) return { head, body };
	throw new Error(`The front matter of ${file} must have title, slug and summary as text and order as a number.`);
}

function isFrontMatter(value: unknown): value is FrontMatter {
	if (typeof value !== "object" || value === null) return false;
	const has = (key: string, type: string): boolean => typeof Reflect.get(value, key) === type;
	return has("title", "string") && has("slug", "string") && has("summary", "string") && has("order", "number");
}
