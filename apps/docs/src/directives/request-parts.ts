import {
	isObject,
	type JsonObject,
	listOf,
	objectOf,
	openSpec,
	type Parameter,
	readPointer,
} from "@forter-orders/spec";
import { meaningOf, textOf } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import type { Directive } from "./directive.ts";

/** `{{headers}}`: every header of a request, from the security schemes and the parameters. */
export const headers: Directive = ({ document }) => {
	const meaning = ({ pointer }: { pointer: string }) => meaningOf(objectOf(readPointer(document, pointer)));
	const schemes = openSpec(document).operations.flatMap(({ security }) => security.flat());
	const rows = [
		...firstOf(schemes, ({ key }) => key).map((scheme) => [code(scheme.key), meaning(scheme), "always"]),
		...headerParameters(document).map((parameter) => [
			code(parameter.name),
			meaning(parameter),
			parameter.required ? "always" : "no",
		]),
	];
	return markdownTable(["Header", "What it holds", "Needed"], rows);
};

/** `{{hosts}}`: the addresses of the API. */
export const hosts: Directive = ({ document }) => hostsTable(document);

/** The addresses of the API as a table. */
export function hostsTable({ servers }: JsonObject): string {
	const rows = listOf(servers).filter(isObject);
	return markdownTable(
		["Address", "Use"],
		rows.map((server) => [code(textOf(server, "url")), meaningOf(server)]),
	);
}

/** `{{example-of header}}` inside of code: the value of a header that the contract gives as its example. */
export const exampleOf: Directive = ({ document }, name = "") => {
	const found = headerParameters(document).find((parameter) => parameter.name === name)?.examples[0]?.value;
	if (typeof found === "string") return found;
	throw new Error(`The contract has no header "${name}" with an example.`);
};

function headerParameters(document: JsonObject): Parameter[] {
	const all = openSpec(document).operations.flatMap(({ parameters }) => parameters);
	return firstOf(
		all.filter((parameter) => parameter.in === "header"),
		({ name }) => name,
	);
}

function firstOf<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Entry[] {
	return entries.filter((entry, index) => entries.findIndex((other) => nameOf(other) === nameOf(entry)) === index);
}
