import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { mayAskWithBody } from "../match/bodies.ts";
import { escapeToken } from "../pointer.ts";
import type { SchemaSource } from "../schema/source.ts";
import type { Callback, DocumentedResponse, Operation } from "./operation.ts";
import { hasPlace, methodsOf, type PathItem, pathItemsAt } from "./path-item.ts";
import { readContent } from "./read-media.ts";
import { readHeader, readParameters } from "./read-parameter.ts";
import { readSecurity } from "./read-security.ts";
import { basePathsOf } from "./servers.ts";

/** Every operation of the paths of a document, in its order. */
export function readOperations(source: SchemaSource): Operation[] {
	const operations = Object.keys(objectOf(source.document.paths))
		.filter((path) => path.startsWith("/"))
		.flatMap((path) => readPathItem(source, `/paths/${escapeToken(path)}`, path));
	return withUniqueIds(operations);
}

/** Every operation of the webhooks of a document; the path is the name of the webhook. */
export function readWebhooks(source: SchemaSource): Operation[] {
	const names = Object.keys(objectOf(source.document.webhooks));
	return names.flatMap((name) => readPathItem(source, `/webhooks/${escapeToken(name)}`, name));
}

function readPathItem(source: SchemaSource, at: string, path: string): Operation[] {
	const items = pathItemsAt(source, at);
	const places = new Map<string, string>();
	for (const item of items) {
		for (const [method, place] of methodsOf(item)) if (!places.has(method)) places.set(method, place);
	}
	return [...places].flatMap(([method, place]) => {
		const { pointer, node } = source.references.follow(place);
		return isObject(node) ? [readOperation(source, { path, method, items, pointer, node })] : [];
	});
}

interface Site {
	readonly path: string;
	readonly method: string;
	readonly items: readonly PathItem[];
	readonly pointer: string;
	readonly node: JsonObject;
}

function readOperation(source: SchemaSource, site: Site): Operation {
	const { path, method, items, pointer, node } = site;
	const shared = items.map((item) => item.node.servers).find((servers) => servers !== undefined);
	const servers = listOf(node.servers ?? shared ?? source.document.servers);
	const body = source.references.follow(`${pointer}/requestBody`);
	return {
		operationId: textOf(node.operationId) ?? `${method.toLowerCase()}:${path.replace(/^\//, "").replaceAll("/", ".")}`,
		method,
		path,
		pointer,
		parameters: readParameters(source, [...items.map((item) => item.pointer).reverse(), pointer]).filter((parameter) =>
			hasPlace(parameter, path),
		),
		...(isObject(body.node) && {
			body: {
				// Neither `fetch` nor most servers know a body here (RFC 9110, 9.3.1).
				required: body.node.required === true && mayAskWithBody({ method }),
				pointer: body.pointer,
				media: readContent(source.references, body.pointer, body.node),
			},
		}),
		responses: Object.keys(objectOf(node.responses))
			.filter((status) => !status.startsWith("x-"))
			.map((status) => readResponse(source, `${pointer}/responses/${escapeToken(status)}`, status)),
		security: readSecurity(source, node),
		servers,
		basePaths: basePathsOf(servers),
		// A callback may have callbacks, also itself.
		get callbacks() {
			return readCallbacks(source, pointer, node);
		},
		node,
	};
}

function readResponse(source: SchemaSource, at: string, status: string): DocumentedResponse {
	const found = source.references.follow(at);
	const node = objectOf(found.node);
	const { pointer } = found;
	return {
		status,
		pointer,
		media: readContent(source.references, pointer, node),
		headers: Object.keys(objectOf(node.headers)).flatMap(
			(name) => readHeader(source, name, `${pointer}/headers/${escapeToken(name)}`) ?? [],
		),
		node,
	};
}

function readCallbacks(source: SchemaSource, pointer: string, node: JsonObject): Callback[] {
	return Object.keys(objectOf(node.callbacks)).flatMap((name) => {
		const callback = source.references.follow(`${pointer}/callbacks/${escapeToken(name)}`);
		return Object.keys(objectOf(callback.node))
			.filter((expression) => !expression.startsWith("x-") && expression !== "$ref")
			.flatMap((expression) =>
				readPathItem(source, `${callback.pointer}/${escapeToken(expression)}`, expression).map((operation) => ({
					name,
					expression,
					operation,
				})),
			);
	});
}

/** An id that stands twice would name two operations. */
function withUniqueIds(operations: readonly Operation[]): Operation[] {
	const counts = new Map<string, number>();
	return operations.map((operation) => {
		const count = (counts.get(operation.operationId) ?? 0) + 1;
		counts.set(operation.operationId, count);
		return count === 1 ? operation : { ...operation, operationId: `${operation.operationId}~${count}` };
	});
}
