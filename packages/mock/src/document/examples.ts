import { follow, type Node, type OpenApiDocument } from "./document.ts";

/** An example of a response, with the status that the document gives it, which may be a range such as `2XX`. */
export interface ResponseExample {
	readonly status: string;
	readonly name: string;
	readonly value: unknown;
}

/** The examples of a request body or a response, each with its name, in the order of the document. */
export function examplesOf(document: OpenApiDocument, body: unknown): [name: string, value: unknown][] {
	const contents = Object.values(follow(document, follow(document, body).content));
	return contents.flatMap((media) =>
		Object.entries(follow(document, follow(document, media).examples)).map(([name, example]): [string, unknown] => [
			name,
			follow(document, example).value,
		]),
	);
}

/** The examples of the responses of an operation that tell of a success. */
export function successExamples(document: OpenApiDocument, operation: Node): ResponseExample[] {
	return Object.entries(follow(document, operation.responses))
		.filter(([status]) => status.startsWith("2"))
		.flatMap(([status, response]) => examplesOf(document, response).map(([name, value]) => ({ status, name, value })));
}
