import type { DocumentedResponse, Example, Media, OpenApiDocument, Operation, Parameter, Retry } from "./contract.ts";
import { isObject, type JsonObject, listOf, objectOf, textOf } from "./json.ts";
import { escapeToken, follow } from "./pointer.ts";
import { securityOf } from "./security.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a document, in its order. */
export function operationsOf(document: OpenApiDocument): Operation[] {
	return Object.keys(objectOf(document.paths)).flatMap((path) => {
		const item = follow(document, `/paths/${escapeToken(path)}`);
		const shared = parametersAt(document, `${item.pointer}/parameters`);
		return METHODS.filter((method) => isObject(objectOf(item.node)[method])).map((method) =>
			toOperation(document, { path, method, pointer: `${item.pointer}/${method}`, shared }),
		);
	});
}

interface Site {
	readonly path: string;
	readonly method: string;
	readonly pointer: string;
	readonly shared: readonly Parameter[];
}

function toOperation(document: OpenApiDocument, { path, method, pointer, shared }: Site): Operation {
	const node = objectOf(follow(document, pointer).node);
	const own = parametersAt(document, `${pointer}/parameters`);
	const inherited = shared.filter((one) => !own.some((other) => other.name === one.name && other.in === one.in));
	const body = follow(document, `${pointer}/requestBody`);
	const retry = retryOf(node["x-retry"]);
	const advice = textOf(objectOf(node["x-advice"]).action);
	return {
		operationId: textOf(node.operationId) ?? `${method}:${path.slice(1).replaceAll("/", ".")}`,
		method: method.toUpperCase(),
		path,
		pointer,
		parameters: [...inherited, ...own],
		...(isObject(body.node)
			? {
					body: {
						required: body.node.required === true,
						pointer: body.pointer,
						media: mediaAt(document, body.pointer),
					},
				}
			: {}),
		responses: Object.keys(objectOf(node.responses)).map((status) => toResponse(document, pointer, status)),
		security: securityOf(document, node),
		...(retry ? { retry } : {}),
		...(advice === undefined ? {} : { advice }),
		samples: listOf(node["x-codeSamples"]).map((sample) => textOf(objectOf(sample).label) ?? "sample"),
	};
}

function toResponse(document: OpenApiDocument, operation: string, status: string): DocumentedResponse {
	const { pointer, node } = follow(document, `${operation}/responses/${escapeToken(status)}`);
	const headers = Object.keys(objectOf(objectOf(node).headers));
	const advice = textOf(objectOf(objectOf(node)["x-advice"]).action);
	return {
		status,
		pointer,
		media: mediaAt(document, pointer),
		headers: headers.map((name) => {
			const header = follow(document, `${pointer}/headers/${escapeToken(name)}`);
			return toParameter(document, header.pointer, { ...objectOf(header.node), name, in: "header" });
		}),
		...(advice === undefined ? {} : { advice }),
	};
}

function parametersAt(document: OpenApiDocument, pointer: string): Parameter[] {
	return listOf(follow(document, pointer).node).map((_, index) => {
		const parameter = follow(document, `${pointer}/${index}`);
		return toParameter(document, parameter.pointer, objectOf(parameter.node));
	});
}

function toParameter(document: OpenApiDocument, pointer: string, node: JsonObject): Parameter {
	const [example] = examplesAt(document, pointer, node);
	return {
		name: textOf(node.name) ?? "",
		in: node.in === "path" || node.in === "query" || node.in === "cookie" ? node.in : "header",
		required: node.required === true,
		pointer,
		...(node.schema === undefined ? {} : { schema: `${pointer}/schema` }),
		...(example === undefined ? {} : { example: example.value }),
	};
}

function mediaAt(document: OpenApiDocument, owner: string): Media[] {
	const content = objectOf(objectOf(follow(document, owner).node).content);
	return Object.entries(content).map(([mediaType, node]) => {
		const pointer = `${owner}/content/${escapeToken(mediaType)}`;
		const hasSchema = isObject(objectOf(node).schema);
		return {
			mediaType,
			...(hasSchema ? { schema: `${pointer}/schema` } : {}),
			examples: examplesAt(document, pointer, objectOf(node)),
		};
	});
}

function examplesAt(document: OpenApiDocument, pointer: string, node: JsonObject): Example[] {
	const single =
		node.example === undefined ? [] : [{ name: "example", value: node.example, pointer: `${pointer}/example` }];
	const named = Object.keys(objectOf(node.examples)).flatMap((name) => {
		const example = follow(document, `${pointer}/examples/${escapeToken(name)}`);
		const value = objectOf(example.node).value;
		return value === undefined ? [] : [{ name, value, pointer: `${example.pointer}/value` }];
	});
	return [...named, ...single];
}

function retryOf(node: unknown): Retry | undefined {
	const { maxAttempts, statuses } = objectOf(node);
	if (typeof maxAttempts !== "number") return undefined;
	return { maxAttempts, statuses: listOf(statuses).filter((status) => typeof status === "number") };
}
