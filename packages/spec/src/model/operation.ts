import type { JsonObject } from "../json.ts";
import type { BodyKind } from "../match/media-type.ts";

/** A named example of a body, a parameter or a header. */
export interface Example {
	/** `example` for the one that has no name. */
	readonly name: string;
	readonly value: unknown;
	/** JSON Pointer of the value. */
	readonly pointer: string;
}

/** A body of one media type. */
export interface Media {
	/** As the document writes it; may be a range. */
	readonly mediaType: string;
	readonly kind: BodyKind;
	readonly pointer: string;
	/** JSON Pointer of the schema of the whole; absent when anything will do. */
	readonly schema?: string;
	/** JSON Pointer of the schema of each item of a stream. */
	readonly itemSchema?: string;
	readonly examples: readonly Example[];
	/** How the members of a form are written, by their names. */
	readonly encoding: Readonly<Record<string, JsonObject>>;
	/** The media type that it is sent as, also for a range; of one that is asked for, where the range has it. */
	sentAs(accept?: string | null): string;
	/** How a part without a name is written, by its index (OpenAPI 3.2). */
	encodingAt(index: number): JsonObject;
}

/** Where a parameter travels; `querystring` is the whole query (OpenAPI 3.2). */
export type ParameterIn = "path" | "query" | "querystring" | "header" | "cookie";

/** What the text of a parameter stands for. */
export type ParameterShape = "text" | "array" | "object";

/** A parameter of an operation, or a header of a response. */
export interface Parameter {
	readonly name: string;
	readonly in: ParameterIn;
	readonly required: boolean;
	readonly pointer: string;
	/** JSON Pointer of its schema; absent when anything will do. */
	readonly schema?: string;
	/** How its text is read where it has `content` in the place of `schema`. */
	readonly media?: Media;
	readonly style: string;
	readonly explode: boolean;
	readonly shape: ParameterShape;
	readonly allowReserved: boolean;
	/** Whether it may be there without a value. */
	readonly allowEmptyValue: boolean;
	readonly examples: readonly Example[];
}

/** The body that an operation takes. */
export interface RequestBody {
	readonly required: boolean;
	readonly pointer: string;
	readonly media: readonly Media[];
}

/** A documented response. */
export interface DocumentedResponse {
	/** A status, a range such as `4XX`, or `default`. */
	readonly status: string;
	readonly pointer: string;
	readonly media: readonly Media[];
	readonly headers: readonly Parameter[];
	readonly node: JsonObject;
}

/** A way to prove who is calling. */
export interface SecurityScheme {
	/** Its name among the components. */
	readonly name: string;
	/** What an operation asks for of it: scopes or roles. */
	readonly scopes: readonly string[];
	/** JSON Pointer of the scheme. */
	readonly pointer: string;
	/**
	 * `basic` and `bearer` travel in the header `authorization`, `apiKey` in a place of its own; `http` is another
	 * scheme of that header, and `none` nothing that a message holds, such as a client certificate.
	 */
	readonly kind: "basic" | "bearer" | "apiKey" | "http" | "none";
	readonly in: "header" | "query" | "cookie";
	/** Name of the header, query parameter or cookie. */
	readonly key: string;
	/** The word before the credentials in the header `authorization`, in lower case. */
	readonly scheme?: string;
	/** Of kind `none`: why nobody can look at it, as the end of a sentence. */
	readonly unread?: string;
}

/** A request that an operation of this document sends to an address that it was given. */
export interface Callback {
	readonly name: string;
	/** The runtime expression that the address is. */
	readonly expression: string;
	readonly operation: Operation;
}

/** An operation of a document. */
export interface Operation {
	/** As the document says, or made from method and path; each once. */
	readonly operationId: string;
	/** As HTTP writes it, which tells upper from lower case. */
	readonly method: string;
	readonly path: string;
	readonly pointer: string;
	readonly parameters: readonly Parameter[];
	readonly body?: RequestBody;
	readonly responses: readonly DocumentedResponse[];
	/** Alternatives; the schemes of one go together. An empty one lets anybody in, and so does an empty list. */
	readonly security: readonly (readonly SecurityScheme[])[];
	/** Its servers, as the document writes them. */
	readonly servers: readonly unknown[];
	/** What its servers put before the path; `""` for those that put nothing. */
	readonly basePaths: readonly string[];
	readonly callbacks: readonly Callback[];
	readonly node: JsonObject;
}
