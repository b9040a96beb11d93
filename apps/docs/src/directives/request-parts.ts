import { operationsOf } from "../content/operations.ts";
import { meaningOf, objectAt, objectsIn, textOf } from "../content/read.ts";
import { code, markdownTable } from "../content/table.ts";
import type { JsonObject } from "../json.ts";
import type { Directive } from "./directive.ts";

/** `{{headers}}`: every header of a request, from the security schemes and the parameters. */
export const headers: Directive = ({ document }) => {
	const rows = [...credentialHeaders(document), ...parameterHeaders(document)];
	return markdownTable(["Header", "What it holds", "Needed"], rows);
};

/** `{{hosts}}`: the addresses of the API. */
export const hosts: Directive = ({ document }) =>
	markdownTable(
		["Address", "Use"],
		objectsIn(document, document.servers).map(([, server]) => [code(textOf(server, "url")), meaningOf(server)]),
	);

/** `{{example-of header}}` inside of code: the value of a header that the contract gives as its example. */
export const exampleOf: Directive = ({ document }, name = "") => {
	const found = headerParameters(document).find((parameter) => parameter.name === name);
	if (typeof found?.example === "string") return found.example;
	throw new Error(`The contract has no header "${name}" with an example.`);
};

function credentialHeaders(document: JsonObject): string[][] {
	const schemes = objectsIn(document, objectAt(document, "components", "securitySchemes"));
	return schemes.map(([, scheme]) => {
		const name = scheme.type === "apiKey" ? textOf(scheme, "name") : "authorization";
		return [code(name), meaningOf(scheme), "always"];
	});
}

function parameterHeaders(document: JsonObject): string[][] {
	return headerParameters(document).map((parameter) => [
		code(textOf(parameter, "name")),
		meaningOf(parameter),
		parameter.required === true ? "always" : "no",
	]);
}

function headerParameters(document: JsonObject): JsonObject[] {
	const all = operationsOf(document).flatMap(({ node }) =>
		objectsIn(document, node.parameters).map(([, value]) => value),
	);
	const headers = all.filter((parameter) => parameter.in === "header");
	return headers.filter(({ name }, index) => headers.findIndex((other) => other.name === name) === index);
}
