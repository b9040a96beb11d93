import { type JsonObject, type Operation, objectOf } from "@forter-orders/spec";
import { addNote } from "../notes.ts";
import { rootFrom } from "../shell/relative.ts";

/** The contract with one operation: Redoc in the browser shows all that it is given below each other. */
export function operationDocument(document: JsonObject, operation: Operation, route: string): JsonObject {
	const { path, method, node } = operation;
	const { title, version } = objectOf(document.info);
	if (title === undefined || version === undefined) throw new Error("The contract has no title or no version.");
	const item = {
		...objectOf(objectOf(document.paths)[path]),
		[method.toLowerCase()]: addNote(node, testValues(route)),
	};
	return { ...document, info: { title, version }, paths: { [path]: item } };
}

// The list is long and would push the fields down; it stands in the guide.
function testValues(route: string): string {
	return `**Test values:** which value gives which answer is in [Testing](${rootFrom(route)}guides/testing/).`;
}
