import { readFenceInfo } from "../content/fence.ts";
import { readGuides } from "../content/read-guides.ts";
import type { Directive } from "./directive.ts";

/** `{{guide-file slug name}}`: a file that a guide shows, shown on another page. */
export const guideFile: Directive = async (_, slug = "", name = "") => {
	const guide = (await readGuides()).find(({ head }) => head.slug === slug);
	const blocks = guide?.body.match(/^```[^\n]*\n.*?\n```$/gms) ?? [];
	const found = blocks.find((block) => readFenceInfo(block.slice(3, block.indexOf("\n"))).attributes.file === name);
	if (found) return found;
	throw new Error(`The guide "${slug}" has no code block with file=${name}.`);
};
