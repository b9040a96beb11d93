import { addAsset, type Files } from "../files.ts";
import type { Page } from "../page.ts";
import type { Reference } from "../reference/add-reference.ts";
import { anchorOf } from "../reference/messages.ts";
import type { OperationPage } from "../reference/operation-pages.ts";
import { referenceRoute } from "../reference/routes.ts";
import { plainText, sectionsOf } from "./sections.ts";

/** What the search box looks through. Each text stands once, since many fields share theirs. */
export interface SearchIndex {
	readonly texts: readonly string[];
	/** Title, where it stands, number of its text, address from the root of the site. */
	readonly entries: readonly (readonly [title: string, where: string, text: number, address: string])[];
}

/** Adds the index as a file; gives its path. */
export function addSearchIndex(files: Files, pages: readonly Page[], reference: Reference): string {
	return addAsset(files, "search.json", JSON.stringify(searchIndex(pages, reference)));
}

/** The index of all pages: each page, each of its sections, each field and each known value of the reference. */
export function searchIndex(pages: readonly Page[], { overview, operations }: Reference): SearchIndex {
	const texts = new Map<string, number>();
	const entries: [string, string, number, string][] = [];
	const add = (title: string, where: string, text: string, address: string): void => {
		if (!texts.has(text)) texts.set(text, texts.size);
		entries.push([title, where, texts.get(text) ?? 0, address]);
	};
	for (const { route, title, description, html } of pages) {
		add(title, "", description, route);
		for (const section of sectionsOf(html)) add(section.title, title, section.text, `${route}#${section.id}`);
	}
	// Its sections are the operations, which stand for themselves.
	add(overview.title, "", overview.description, overview.route);
	for (const page of operations) {
		add(page.title, "API reference", page.description, page.route);
		addFields(page, add);
	}
	return { texts: [...texts.keys()], entries };
}

type Add = (title: string, where: string, text: string, address: string) => void;

function addFields({ title: page, route, messages }: OperationPage, add: Add): void {
	const operationAnchor = route.slice(referenceRoute.length, -1);
	const seen = new Set<string>();
	for (const message of messages.filter(({ title }) => !isRepeated(title, messages))) {
		for (const field of message.fields) {
			const address = `${route}#${anchorOf(operationAnchor, message, field)}`;
			const where = [page, message.title.toLowerCase(), ...field.path.slice(0, -1)].join(" › ");
			add(field.name, where, plainText(field.description), address);
			for (const [value, meaning] of field.values) {
				const key = `${field.name} ${value}`;
				if (!seen.has(key)) add(value, `${where} › ${field.name}`, plainText(meaning), address);
				seen.add(key);
			}
		}
	}
}

// The statuses have one body in common; the first stands for all.
function isRepeated(title: string, messages: OperationPage["messages"]): boolean {
	const index = messages.findIndex((message) => message.title === title);
	const paths = (at: number): string => JSON.stringify(messages[at]?.fields.map(({ path }) => path));
	return messages.slice(0, index).some((_, other) => paths(other) === paths(index));
}
