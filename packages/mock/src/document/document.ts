import { readPointer, referencePointer } from "./json-pointer.ts";

/** An OpenAPI document as parsed JSON. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

/** An object of a document, of which nothing is known yet. */
export type Node = Readonly<Record<string, unknown>>;

/** An object of the document with its `$ref` followed; an empty one for anything else. */
export function follow(document: OpenApiDocument, node: unknown): Node {
	let current = node;
	// A chain of references longer than this goes in a circle.
	for (let hops = 0; hops < 20 && isNode(current); hops += 1) {
		const reference = current.$ref;
		if (typeof reference !== "string") return current;
		current = readPointer(document, referencePointer(reference));
	}
	return {};
}

/** Whether a value is an object that is not a list. */
export function isNode(value: unknown): value is Node {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entries of a list of the document; none when it is not a list. */
export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** One operation and where it stands. */
export interface DocumentOperation {
	readonly path: string;
	readonly method: string;
	readonly operation: Node;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations of a document, in its order. */
export function operationsOf(document: OpenApiDocument): DocumentOperation[] {
	return Object.entries(follow(document, document.paths)).flatMap(([path, item]) => {
		const node = follow(document, item);
		return METHODS.filter((method) => isNode(node[method])).map((method) => ({
			path,
			method,
			operation: follow(document, node[method]),
		}));
	});
}
