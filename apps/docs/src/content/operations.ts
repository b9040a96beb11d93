import type { JsonObject } from "../json.ts";
import { objectAt, objectsIn, textOf } from "./read.ts";

/** An operation of the contract and where it stands. */
export interface Operation {
	readonly id: string;
	readonly method: string;
	readonly path: string;
	readonly node: JsonObject;
}

/** Every operation, in the order of the contract. */
export function operationsOf(document: JsonObject): Operation[] {
	return objectsIn(document, objectAt(document, "paths")).flatMap(([path, item]) =>
		objectsIn(document, item)
			.filter(([, node]) => typeof node.operationId === "string")
			.map(([method, node]) => ({ id: textOf(node, "operationId"), method: method.toUpperCase(), path, node })),
	);
}

/** The operation of an id; throws with the known ids when there is none. */
export function operationOf(document: JsonObject, id: string): Operation {
	const operations = operationsOf(document);
	const found = operations.find((operation) => operation.id === id);
	if (found) return found;
	throw new Error(`There is no operation "${id}"; the contract has ${operations.map(({ id }) => id).join(", ")}.`);
}

/** The examples of an operation's request, by name. */
export function requestExamples(document: JsonObject, { node }: Operation): [string, JsonObject][] {
	return examplesOf(document, objectsIn(document, node).find(([key]) => key === "requestBody")?.[1]);
}

/** The responses of an operation, by status. */
export function responsesOf(document: JsonObject, { node }: Operation): [string, JsonObject][] {
	return objectsIn(document, node.responses);
}

/** The examples of a request or response, by name. */
export function examplesOf(document: JsonObject, message: JsonObject | undefined): [string, JsonObject][] {
	const [media] = objectsIn(document, message?.content);
	return objectsIn(document, media?.[1].examples);
}
