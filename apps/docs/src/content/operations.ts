import {
	type JsonObject,
	type Media,
	type Operation,
	objectOf,
	openSpec,
	parentPointer,
	readPointer,
} from "@forter-orders/spec";

/** A named example of a body. */
export interface BodyExample {
	readonly name: string;
	/** What the contract calls it; its name where it says nothing. */
	readonly summary: string;
	readonly value: unknown;
}

/** The operation of an id; throws with the known ids when there is none. */
export function operationOf(document: JsonObject, id: string): Operation {
	const { operations } = openSpec(document);
	const found = operations.find(({ operationId }) => operationId === id);
	if (found) return found;
	const known = operations.map(({ operationId }) => operationId).join(", ");
	throw new Error(`There is no operation "${id}"; the contract has ${known}.`);
}

/** The examples of a request or response. */
export function examplesOf(
	document: JsonObject,
	body: { readonly media: readonly Media[] } | undefined,
): BodyExample[] {
	return (body?.media[0]?.examples ?? []).map(({ name, value, pointer }) => {
		const { summary } = objectOf(readPointer(document, parentPointer(pointer)));
		return { name, summary: typeof summary === "string" ? summary : name, value };
	});
}
