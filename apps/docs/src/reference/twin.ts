import { isObject, type JsonObject, listOf, type Operation, objectOf, readPointer } from "@forter-orders/spec";
import { examplesOf } from "../content/operations.ts";
import { code, markdownTable } from "../content/table.ts";
import type { Field } from "./fields.ts";
import type { Message } from "./messages.ts";
import { typeOf } from "./schema.ts";

/** The Markdown twin of an operation's page: everything that the contract says of it, each field at its whole path. */
export function operationTwin(document: JsonObject, operation: Operation, messages: readonly Message[]): string {
	const { method, path, node } = operation;
	return [
		`# ${text(node.summary)}`,
		code(`${method} ${path}`),
		text(node.description),
		"## Parameters",
		parametersTable(document, operation),
		...messages.flatMap(messageSection),
		...examplesSection(document, operation),
		...samplesSection(node["x-codeSamples"]),
	].join("\n\n");
}

function parametersTable(document: JsonObject, { parameters }: Operation): string {
	const rows = parameters.map(({ name, in: place, required, schema, pointer }) => {
		const type = schema === undefined ? "any" : typeOf(document, schema);
		const meaning = oneLine(text(objectOf(readPointer(document, pointer)).description));
		return [code(name), place, type, required ? "required" : "optional", meaning];
	});
	return markdownTable(["Name", "In", "Type", "Need", "Meaning"], rows);
}

function messageSection({ title, node, fields }: Message): string[] {
	const lines = fields.map(fieldLine).join("\n");
	return [`## ${title}`, text(node.description), ...(lines === "" ? [] : [lines])];
}

function fieldLine({ path, type, required, description, values }: Field): string {
	const known = values.map(([value, meaning]) => `${code(value)}${meaning === "" ? "" : ` (${oneLine(meaning)})`}`);
	const list = known.length === 0 ? "" : ` Values: ${known.join("; ")}`;
	return `- ${code(path.join("."))} ${type}${required ? ", required" : ""}. ${oneLine(description)}${list}`.trimEnd();
}

function examplesSection(document: JsonObject, operation: Operation): string[] {
	const [first] = examplesOf(document, operation.body);
	if (!first) return [];
	return [`## Example: ${first.summary}`, `\`\`\`json\n${JSON.stringify(first.value, null, 2)}\n\`\`\``];
}

function samplesSection(samples: unknown): string[] {
	return listOf(samples)
		.filter(isObject)
		.flatMap(({ label, lang, source }) => {
			return [`## Sample: ${text(label)}`, `\`\`\`${text(lang).toLowerCase()}\n${text(source).trim()}\n\`\`\``];
		});
}

function text(value: unknown): string {
	return typeof value === "string" ? value : "";
}

function oneLine(markdown: string): string {
	return markdown.replaceAll(/\s+/g, " ").trim();
}
