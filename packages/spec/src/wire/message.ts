import type { JsonText } from "../json-text/json-text.ts";
import type { PathValues } from "../match/path-template.ts";

/** The body of a message: bytes, their text, a text that was read as JSON already, or the JSON value that it was. */
export type MessageBody =
	| { readonly kind: "none" }
	| { readonly kind: "bytes"; readonly bytes: Uint8Array }
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "json"; readonly text: string; readonly json: JsonText }
	| { readonly kind: "value"; readonly value: unknown };

/** The names and values of headers, as `Headers` gives them. */
export interface HeaderSource {
	get(name: string): string | null;
	has(name: string): boolean;
}

/** A request that has an operation. */
export interface RequestMessage {
	/** Query without the question mark. */
	readonly search: string;
	/** What stands in the path for each parameter, still encoded. */
	readonly values: PathValues;
	readonly headers: HeaderSource;
	readonly body: MessageBody;
}

/** A response. */
export interface ResponseMessage {
	readonly status: number;
	readonly headers: HeaderSource;
	readonly body: MessageBody;
}
