import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";

/** A guide as it is written, before directives are expanded. */
export interface Guide {
	readonly file: string;
	readonly head: FrontMatter;
	readonly body: string;
}

const folder = fileURLToPath(new URL("../../guides/", import.meta.url));

/** Every guide, in the order of the menu. */
export async function readGuides(): Promise<Guide[]> {
	const files = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
	const guides = await Promise.all(
		files.map(async (file) => ({ file, ...readFrontMatter(file, await readFile(folder + file, "utf8")) })),
	);
	return guides.sort((one, other) => one.head.order - other.head.order);
}
