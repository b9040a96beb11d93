import type { FileLocation, Flaw, JsonObject, Operation, Spec } from "@forter-orders/spec";

/** A value in a request that decides which example answers it. */
export interface Trigger {
	readonly operationId: string;
	/** JSON Pointer into the body of the request. */
	readonly pointer: string;
	readonly value: unknown;
	/** Another value that the request must have beside it. */
	readonly when?: { readonly pointer: string; readonly value: unknown };
	readonly status: number;
	readonly example: string;
	/** What the answer is promised to hold. */
	readonly gives: JsonObject;
	/** Set when a target other than the mock does not know it. */
	readonly mockOnly: boolean;
}

/** A contract that a target can be held to. */
export interface Contract {
	readonly spec: Spec;
	/** The document with its schemas in the terms of JSON Schema 2020-12. */
	readonly document: JsonObject;
	/** Of the document's bytes, in hexadecimal. */
	readonly sha256: string;
	readonly title: string;
	readonly version: string;
	readonly operations: readonly Operation[];
	/** What is not as it should be with the document, and what comes of it. */
	readonly flaws: readonly Flaw[];
	readonly triggers: readonly Trigger[];
	/** The triggers as they were given, for the mock. */
	readonly scenarios: JsonObject;
	/** The file and line of a document pointer, or of the closest place around it. */
	readonly locate: (pointer: string) => Pick<FileLocation, "file" | "line">;
	/** Whether this is the published document, which the mock has already. */
	readonly bundled: boolean;
	/** Whether an example that breaks its schema is a finding, and not left out. */
	readonly strict: boolean;
	/** Whether a refusal with a status that the document does not list is a finding. */
	readonly documentedErrors: boolean;
	/** Whether the shipped client is held to it. */
	readonly client: boolean;
}

/** The operation of a contract with an id. */
export function operationIn({ operations }: Pick<Contract, "operations">, id: string): Operation | undefined {
	return operations.find(({ operationId }) => operationId === id);
}
