import type { Context } from "../page.ts";
import { clientKinds } from "./client-kinds.ts";
import type { Directive } from "./directive.ts";
import { example } from "./examples.ts";
import { guideFile } from "./guide-file.ts";
import { meansOfPayment, members } from "./members.ts";
import { exampleOf, headers, hosts } from "./request-parts.ts";
import { advice, retry } from "./retry.ts";
import { statuses } from "./statuses.ts";
import { triggers } from "./triggers.ts";
import { values } from "./values.ts";

const directives: Readonly<Record<string, Directive>> = {
	advice,
	"client-kinds": clientKinds,
	example,
	"example-of": exampleOf,
	"guide-file": guideFile,
	headers,
	hosts,
	"means-of-payment": meansOfPayment,
	members,
	retry,
	statuses,
	triggers,
	values,
};

const pattern = /\{\{([\w-]+)((?: [^{}\s]+)*)\}\}/g;

/** The Markdown with each `{{directive}}` replaced by what it makes of the contract. */
export async function expandDirectives(context: Context, markdown: string): Promise<string> {
	const parts: string[] = [];
	let end = 0;
	for (const match of markdown.matchAll(pattern)) {
		const [whole, name = "", words = ""] = match;
		const directive = directives[name];
		if (!directive)
			throw new Error(`There is no directive {{${name}}}; known are ${Object.keys(directives).join(", ")}.`);
		parts.push(markdown.slice(end, match.index), await directive(context, ...words.split(" ").filter(Boolean)));
		end = match.index + whole.length;
	}
	return parts.join("") + markdown.slice(end);
}
