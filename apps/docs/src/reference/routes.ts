import { isJsonObject, type JsonObject } from "../json.ts";

/** Where the reference begins. */
export const referenceRoute = "reference/";

/** The route of an operation's page below the reference's; Redoc makes the same of the first tag and the id. */
export function operationRoute(document: JsonObject, operationId: string, base: string = referenceRoute): string {
	const operation = objectsIn(document.paths)
		.flatMap(objectsIn)
		.find((node) => node.operationId === operationId);
	const tag = Array.isArray(operation?.tags) ? operation.tags[0] : undefined;
	if (typeof tag !== "string") throw new Error(`The contract has no operation ${operationId} with a tag.`);
	return `${base}${`${tag}/${operationId}`.toLowerCase()}/`;
}

/** The routes of all operations, in the order of the contract. */
export function operationRoutesOf(document: JsonObject): string[] {
	const operations = objectsIn(document.paths).flatMap(objectsIn);
	return operations.flatMap(({ operationId }) =>
		typeof operationId === "string" ? [operationRoute(document, operationId)] : [],
	);
}

function objectsIn(value: JsonObject[string] | undefined): JsonObject[] {
	return isJsonObject(value) ? Object.values(value).filter(isJsonObject) : [];
}
