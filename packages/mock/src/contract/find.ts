import type { DocumentedResponse, Operation } from "@forter-orders/spec";

/** The operation with an id. */
export function operationById(operations: readonly Operation[], id: string): Operation | undefined {
	return operations.find(({ operationId }) => operationId === id);
}

/** The names of the examples of a response. */
export function exampleNames({ media }: DocumentedResponse): string[] {
	return media.flatMap(({ examples }) => examples.map(({ name }) => name));
}

/** Says that the document lacks an operation, and which ones it has. */
export function noOperation(operations: readonly Operation[], id: string): string {
	return `the document has no operation "${id}"; it has ${listed(operations.map(({ operationId }) => operationId))}`;
}

/** Names for the end of a message that says what there is, each of them once. */
export function listed(names: readonly string[]): string {
	return [...new Set(names)].join(", ") || "none";
}
