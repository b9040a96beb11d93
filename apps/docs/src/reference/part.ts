import type { Operation } from "../content/operations.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import { addNote } from "../notes.ts";
import { rootFrom } from "../shell/relative.ts";

/** The contract with one operation: Redoc in the browser shows all that it is given below each other. */
export function operationDocument(document: JsonObject, { path, node }: Operation, route: string): JsonObject {
	const { title, version } = isJsonObject(document.info) ? document.info : {};
	const item = isJsonObject(document.paths) ? document.paths[path] : undefined;
	if (title === undefined || version === undefined || !isJsonObject(item)) {
		throw new Error(`The contract has no title, no version or no path ${path}.`);
	}
	const methods = Object.entries(item).map(([method, operation]) => {
		const isOwn = isJsonObject(operation) && operation.operationId === node.operationId;
		return [method, isOwn ? addNote(operation, testValues(route)) : operation];
	});
	return { ...document, info: { title, version }, paths: { [path]: Object.fromEntries(methods) } };
}

// The list is long and would push the fields down; it stands in the guide.
function testValues(route: string): string {
	return `**Test values:** which value gives which answer is in [Testing](${rootFrom(route)}guides/testing/).`;
}
