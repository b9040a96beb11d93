import { follow, type Node, type OpenApiDocument, operationsOf } from "./document.ts";
import { isJson } from "./media-type.ts";

/** The names under which a document may describe a status, the closest first. */
export function responseKeys(status: number): string[] {
	return [String(status), `${Math.floor(status / 100)}XX`, "default"];
}

/** The responses of an operation by their status, none for an unknown path. */
export function responsesAt(
	document: OpenApiDocument,
	at: { readonly path: string; readonly method: string } | undefined,
): Node {
	const found = operationsOf(document).find(({ path, method }) => path === at?.path && method === at?.method);
	return follow(document, found?.operation.responses);
}

/** The schema of a JSON response; an empty one when none is documented. */
export function responseSchema(document: OpenApiDocument, responses: Node, status: number): Node {
	const key = responseKeys(status).find((known) => responses[known] !== undefined);
	const response = key === undefined ? undefined : responses[key];
	const content = Object.entries(follow(document, follow(document, response).content));
	const json = content.find(([mediaType]) => isJson(mediaType));
	return follow(document, follow(document, json?.[1]).schema);
}
