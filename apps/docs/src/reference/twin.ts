import { type Operation, requestExamples } from "../content/operations.ts";
import { objectsIn } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
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
		parametersTable(document, node),
		...messages.flatMap(messageSection),
		...examplesSection(document, operation),
		...samplesSection(node["x-codeSamples"]),
	].join("\n\n");
}

function parametersTable(document: JsonObject, operation: JsonObject): string {
	const rows = objectsIn(document, operation.parameters ?? []).map(([, node]) => {
		const schema = isJsonObject(node.schema) ? node.schema : {};
		const need = node.required === true ? "required" : "optional";
		return [code(text(node.name)), text(node.in), typeOf(document, schema), need, oneLine(text(node.description))];
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
	const [first] = requestExamples(document, operation);
	if (!first) return [];
	return [
		`## Example: ${text(first[1].summary) || first[0]}`,
		`\`\`\`json\n${JSON.stringify(first[1].value, null, 2)}\n\`\`\``,
	];
}

function samplesSection(samples: Json | undefined): string[] {
	return (Array.isArray(samples) ? samples : []).filter(isJsonObject).flatMap(({ label, lang, source }) => {
		return [`## Sample: ${text(label)}`, `\`\`\`${text(lang).toLowerCase()}\n${text(source).trim()}\n\`\`\``];
	});
}

function text(value: Json | undefined): string {
	return typeof value === "string" ? value : "";
}

function oneLine(markdown: string): string {
	return markdown.replaceAll(/\s+/g, " ").trim();
}
