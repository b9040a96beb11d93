import type { JsonObject, OpenApiDocument } from "@forter-orders/spec";

/** A document of one feature, with messages that keep and break it, and what every tool must make of them. */
export interface Row {
	readonly area: string;
	/** The feature. */
	readonly name: string;
	readonly document: OpenApiDocument;
	readonly messages: readonly Message[];
	/** A document that differs in one thing, and the rows of compat's table that the change is judged by. */
	readonly neighbour: Neighbour;
	/** Why it is judged so, where the specification leaves it open. */
	readonly why?: string;
	/** What is wrong with the document and what comes of it in the mock, a line each; other tools say the same of the first. */
	readonly flaws: readonly string[];
	/** Why `orders-contract test` leaves cases out, each reason. */
	readonly notRun: readonly string[];
	/** Cells that no case can prove, by the end of their ids. */
	readonly uncovered: readonly string[];
	/** Why there is no cURL line. */
	readonly noCurl?: string;
}

/** A document and what is different about it. */
export interface Neighbour {
	readonly document: OpenApiDocument;
	readonly rows: readonly string[];
}

/** A message with what it breaks: the part, the JSON Pointer in it and the keyword, such as `body /amount/currency type`. */
export type Message = SentRequest | GivenResponse;

interface Judged {
	/** Empty for a message that keeps the contract. */
	readonly breaks: readonly string[];
	/** What of it is not checked, each line as every tool says it. */
	readonly unchecked: readonly string[];
	/** The operation that it is for; the first of the document by default. */
	readonly operationId?: string;
}

/** A request. */
export interface SentRequest extends Judged {
	readonly side: "request";
	readonly method: string;
	/** Path and query. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array<ArrayBuffer>;
	/** The status that the mock answers with, where it is none of 200 to 299, and the title of its answer. */
	readonly answered?: { readonly status: number; readonly title?: string };
}

/** A response to a request of the operation. */
export interface GivenResponse extends Judged {
	readonly side: "response";
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** A part of a document. */
export type Part = JsonObject;
