import { readFenceInfo } from "../../src/content/fence.ts";
import { readGuides } from "../../src/content/read-guides.ts";
import { expandDirectives } from "../../src/directives/index.ts";
import { context } from "./context.ts";

/** A code block of a guide, as a reader sees it. */
export interface Block {
	readonly slug: string;
	/** Its place among the blocks of the guide, from 1. */
	readonly place: number;
	readonly language: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly text: string;
}

/** A guide as it is published: its text with directives expanded, and its code blocks. */
export interface PublishedGuide {
	readonly slug: string;
	/** What somebody wrote: no directives, no code blocks. */
	readonly prose: string;
	readonly blocks: readonly Block[];
}

const fence = /^```([^\n]*)\n(.*?)\n```$/gms;

/** Every guide as it is published. */
export async function publishedGuides(): Promise<PublishedGuide[]> {
	const guides = await readGuides();
	return Promise.all(
		guides.map(async ({ head: { slug }, body }) => ({
			slug,
			prose: body.replaceAll(fence, "").replaceAll(/\{\{[^}]*\}\}/g, ""),
			blocks: [...(await expandDirectives(context, body)).matchAll(fence)].map(([, info = "", text = ""], index) => ({
				slug,
				place: index + 1,
				...readFenceInfo(info),
				text,
			})),
		})),
	);
}
