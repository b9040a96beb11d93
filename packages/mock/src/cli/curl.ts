import { bundledDocument, bundledScenarios } from "../document/bundle.ts";
import {
	type DocumentOperation,
	follow,
	isNode,
	listOf,
	type Node,
	type OpenApiDocument,
	operationsOf,
} from "../document/document.ts";
import type { Scenarios } from "../document/scenarios.ts";
import { minimalExample } from "./minimal-example.ts";

/** Which request to render; by default the first example of the first operation. */
export interface CurlOptions {
	readonly operationId?: string;
	/** Name of an example of the request. */
	readonly example?: string;
	/** Send the whole example; by default it is cut down to what is required and what triggers a response. */
	readonly full?: boolean;
	/** A file that is sent in place of an example, so that the line does not repeat what is in it. */
	readonly bodyFile?: string;
	/** The key to send, or words in its place; any will do for a mock that expects none. */
	readonly apiKey?: string;
	readonly siteId?: string;
	/** What to put into the path; the parameter's example by default. */
	readonly pathValue?: string;
	readonly document?: OpenApiDocument;
	readonly scenarios?: Scenarios;
}

/** Any value does for the mock, which has no accounts. */
const PLACEHOLDER = "demo";

/** A cURL command on one line, for a POSIX shell, that sends an example of the contract to a base URL. */
export function renderCurl(url: string, options: CurlOptions = {}): string {
	const document = options.document ?? bundledDocument();
	const target = findOperation(document, options.operationId);
	const parameters = listOf(target.operation.parameters).map((parameter) => follow(document, parameter));
	const words = ["curl", "-sS"];
	if (target.method !== "post") words.push("-X", target.method.toUpperCase());
	words.push(...credentialWords(document, target.operation, options), ...headerWords(parameters));
	words.push(...bodyWords(document, target.operation, options));
	words.push(`${url.replace(/\/$/, "")}${fillPath(document, target.path, parameters, options.pathValue)}`);
	return words.map(quote).join(" ");
}

function findOperation(document: OpenApiDocument, operationId: string | undefined): DocumentOperation {
	const operations = operationsOf(document);
	const found = operationId ? operations.find(({ operation }) => operation.operationId === operationId) : operations[0];
	if (found) return found;
	const known = operations.map(({ operation }) => operation.operationId).join(", ");
	throw new TypeError(`the document has no operation "${operationId ?? ""}"; it has ${known || "none"}`);
}

function credentialWords(document: OpenApiDocument, operation: Node, options: CurlOptions): string[] {
	const { apiKey = PLACEHOLDER, siteId = PLACEHOLDER } = options;
	const [requirement] = listOf(operation.security ?? document.security);
	const schemes = follow(document, follow(document, document.components).securitySchemes);
	const needed = Object.keys(follow(document, requirement)).map((name) => follow(document, schemes[name]));
	const isKeyAlone = needed.every(({ type }) => type === "apiKey");
	return needed.flatMap((scheme) => {
		if (scheme.type === "http" && scheme.scheme === "basic") return ["-u", `${apiKey}:`];
		if (scheme.type === "http" || scheme.type === "oauth2") return ["-H", `authorization: Bearer ${apiKey}`];
		return scheme.in === "header" ? ["-H", `${scheme.name}: ${isKeyAlone ? apiKey : siteId}`] : [];
	});
}

function headerWords(parameters: readonly Node[]): string[] {
	return parameters
		.filter((parameter) => parameter.in === "header" && parameter.required === true)
		.flatMap((parameter) => ["-H", `${parameter.name}: ${parameter.example ?? PLACEHOLDER}`]);
}

function fillPath(
	document: OpenApiDocument,
	path: string,
	parameters: readonly Node[],
	value: string | undefined,
): string {
	return path.replace(/\{([^}]+)\}/g, (_, name: string) => {
		const parameter = parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
		return encodeURIComponent(String(value ?? exampleOf(document, parameter) ?? PLACEHOLDER));
	});
}

function exampleOf(document: OpenApiDocument, parameter: Node | undefined): unknown {
	const schema = follow(document, parameter?.schema);
	const sample = schema.type === "integer" || schema.type === "number" ? (schema.minimum ?? 1) : undefined;
	return [parameter?.example, schema.example, listOf(schema.examples)[0], listOf(schema.enum)[0], sample].find(
		(value) => value !== undefined,
	);
}

function bodyWords(document: OpenApiDocument, operation: Node, options: CurlOptions): string[] {
	const content = follow(document, follow(document, operation.requestBody).content);
	const [mediaType, media] = Object.entries(content)[0] ?? [];
	if (mediaType === undefined || !isNode(media)) return [];
	const header = ["-H", `content-type: ${mediaType}`];
	if (options.bodyFile !== undefined) return [...header, "--data-binary", `@${options.bodyFile}`];
	const examples = follow(document, media.examples);
	const name = options.example ?? Object.keys(examples)[0] ?? "";
	if (!Object.hasOwn(examples, name)) {
		const known = Object.keys(examples).join(", ");
		throw new TypeError(`${operation.operationId} has no request example "${name}"; it has ${known || "none"}`);
	}
	const value = follow(document, examples[name]).value;
	const keep = (options.scenarios ?? bundledScenarios()).triggers
		.filter(({ operationId }) => operationId === operation.operationId)
		.map(({ pointer }) => pointer);
	const body = options.full ? value : minimalExample(document, media.schema, value, keep);
	return [...header, "-d", JSON.stringify(body)];
}

function quote(word: string): string {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
