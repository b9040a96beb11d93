import type { Engine, Operation } from "./engine.ts";

/** A response of an operation in Prism's form. */
export type DocumentedResponse = Operation["responses"][number];

/** The names of the examples of a response. */
export function exampleNames({ contents = [] }: DocumentedResponse): string[] {
	return contents.flatMap(({ examples = [] }) => examples.map(({ key }) => key));
}

/** Says that the document lacks an operation, and which ones it has. */
export function noOperation(operations: Engine["operations"], operationId: string): string {
	return `the document has no operation "${operationId}"; it has ${listed(operations.flatMap(({ iid }) => iid ?? []))}`;
}

/** Names for the end of a message that says what there is, each of them once. */
export function listed(names: readonly string[]): string {
	return [...new Set(names)].join(", ") || "none";
}
