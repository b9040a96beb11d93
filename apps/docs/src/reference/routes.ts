import { type JsonObject, listOf, openSpec } from "@forter-orders/spec";

/** Where the reference begins. */
export const referenceRoute = "reference/";

/** The route of an operation's page below the reference's; Redoc makes the same of the first tag and the id. */
export function operationRoute(document: JsonObject, operationId: string, base: string = referenceRoute): string {
	const operation = openSpec(document).operations.find((one) => one.operationId === operationId);
	const [tag] = listOf(operation?.node.tags);
	if (typeof tag !== "string") throw new Error(`The contract has no operation ${operationId} with a tag.`);
	return `${base}${`${tag}/${operationId}`.toLowerCase()}/`;
}

/** The routes of all operations, in the order of the contract. */
export function operationRoutesOf(document: JsonObject): string[] {
	return openSpec(document).operations.map(({ operationId }) => operationRoute(document, operationId));
}
