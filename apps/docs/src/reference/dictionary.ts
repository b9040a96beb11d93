import { Marked } from "marked";
import { escapeHtml } from "../content/escape.ts";
import type { Field } from "./fields.ts";
import type { Message } from "./messages.ts";

const marked: Marked = new Marked({ async: false });

/**
 * Every field of the messages as a part of the page that needs no script, object by object: for finding with the
 * browser's own search, for paper, and for machines. An object that stands at many paths is described once.
 */
export function renderDictionary(messages: readonly Message[]): string {
	const parts = messages
		.filter(({ fields }) => fields.length > 0)
		.filter((message, index, all) => all.findIndex((other) => sameFields(other, message)) === index)
		.map(renderMessage);
	return `<section class="fields" aria-labelledby="every-field">
<h2 id="every-field">Every field</h2>
<p>Each object once, with all the places where it stands.</p>
${parts.join("\n")}
</section>`;
}

// The error responses have one body in common.
function sameFields(one: Message, other: Message): boolean {
	return JSON.stringify(one.fields) === JSON.stringify(other.fields);
}

function renderMessage({ title, fields }: Message): string {
	const owners = Map.groupBy(fields, ({ owner }) => owner);
	const id = slug(title);
	const objects = [...owners].map(([owner, own]) => renderObject(id, owner, own));
	return `<h3 id="${id}">${escapeHtml(title)}</h3>\n${objects.join("\n")}`;
}

function renderObject(message: string, owner: string, fields: readonly Field[]): string {
	const places = [...new Set(fields.map(({ path }) => path.slice(0, -1).join(".")))].filter((path) => path !== "");
	const unique = fields.filter(({ name }, index) => fields.findIndex((other) => other.name === name) === index);
	const at = places.length === 0 ? "" : `<p class="places">${places.map(codeOf).join(", ")}</p>`;
	const id = `${message}-${owner}`;
	const rows = unique.map((field) => renderField(`${id}.${field.name}`, field));
	return `<div class="object"><h4 id="${id}">${escapeHtml(owner)}</h4>${at}\n<dl>\n${rows.join("\n")}\n</dl></div>`;
}

function renderField(id: string, { name, type, required, description, values }: Field): string {
	const need = required ? ' <span class="required">required</span>' : "";
	const list = values.map(([value, meaning]) => `<li>${codeOf(value)} ${inline(meaning)}</li>`).join("");
	const known = list === "" ? "" : `<ul>${list}</ul>`;
	const term = `<a class="anchor" href="#${id}">${codeOf(name)}</a> <span class="type">${type}</span>${need}`;
	return `<dt id="${id}">${term}</dt><dd>${inline(description.replaceAll("\n\n", " "))}${known}</dd>`;
}

function inline(markdown: string): string {
	return markdown === "" ? "" : String(marked.parseInline(markdown));
}

function codeOf(text: string): string {
	return `<code>${escapeHtml(text)}</code>`;
}

function slug(title: string): string {
	return title.toLowerCase().replaceAll(/\W+/g, "-");
}
