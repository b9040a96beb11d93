import type { JsonObject } from "./json.ts";

/** An OpenAPI document as parsed JSON, without references to other files. */
export type OpenApiDocument = JsonObject;

/** A named example of a body. */
export interface Example {
	readonly name: string;
	readonly value: unknown;
	/** Document pointer of the value. */
	readonly pointer: string;
}

/** One media type of a body. */
export interface Media {
	readonly mediaType: string;
	/** Document pointer of the schema; absent when there is none. */
	readonly schema?: string;
	readonly examples: readonly Example[];
}

/** A parameter of an operation, or a header of a response. */
export interface Parameter {
	readonly name: string;
	readonly in: "path" | "query" | "header" | "cookie";
	readonly required: boolean;
	/** Document pointer of the parameter. */
	readonly pointer: string;
	/** Document pointer of its schema. */
	readonly schema?: string;
	readonly example?: unknown;
}

/** A documented answer. */
export interface DocumentedResponse {
	/** A status, a range such as `4XX`, or `default`. */
	readonly status: string;
	readonly pointer: string;
	readonly media: readonly Media[];
	readonly headers: readonly Parameter[];
	/** The action that `x-advice` gives. */
	readonly advice?: string;
}

/** How often and when a client sends a request again, from `x-retry`. */
export interface Retry {
	readonly maxAttempts: number;
	readonly statuses: readonly number[];
}

/** A way to prove who is calling. */
export interface SecurityScheme {
	readonly name: string;
	/** `basic` and `bearer` travel in the header `authorization`, `apiKey` in a place of its own. */
	readonly kind: "basic" | "bearer" | "apiKey";
	readonly in: "header" | "query" | "cookie";
	/** Name of the header, query parameter or cookie. */
	readonly key: string;
}

/** An operation of the contract. */
export interface Operation {
	readonly operationId: string;
	/** Upper case. */
	readonly method: string;
	readonly path: string;
	/** Document pointer of the operation. */
	readonly pointer: string;
	readonly parameters: readonly Parameter[];
	readonly body?: { readonly required: boolean; readonly pointer: string; readonly media: readonly Media[] };
	readonly responses: readonly DocumentedResponse[];
	/** Alternatives; the schemes of one go together. An empty one lets anybody in. */
	readonly security: readonly (readonly SecurityScheme[])[];
	readonly retry?: Retry;
	/** The action of `x-advice` for when no usable answer arrives. */
	readonly advice?: string;
	/** Labels of the code samples. */
	readonly samples: readonly string[];
}

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
	readonly document: OpenApiDocument;
	/** Of the document's bytes, in hexadecimal. */
	readonly sha256: string;
	readonly title: string;
	readonly version: string;
	readonly operations: readonly Operation[];
	readonly triggers: readonly Trigger[];
	/** The triggers as they were given, for the mock. */
	readonly scenarios: JsonObject;
	/** Name of the file that findings point into. */
	readonly file: string;
	/** The text of that file, JSON or YAML, in which `document`'s pointers can be looked up. */
	readonly text: string;
	/** Whether this is the published document, which the mock has already. */
	readonly bundled: boolean;
	/** Whether the shipped client is held to it. */
	readonly client: boolean;
}
