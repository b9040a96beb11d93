import { type JsonObject, type Media, type Operation, objectOf, readPointer } from "@forter-orders/spec";
import { type Field, fieldsOf } from "./fields.ts";

/** The body of a request or of a response, with all its fields. */
export interface Message {
	/** Where it stands in Redoc's anchors. */
	readonly place: string;
	/** `Request`, or `Response 200`. */
	readonly title: string;
	readonly node: JsonObject;
	readonly fields: readonly Field[];
}

/** The bodies of an operation: its request, then its responses by status. */
export function messagesOf(document: JsonObject, { body, responses }: Operation): Message[] {
	return [
		...(body ? [messageOf(document, body, "t=request", "Request")] : []),
		...responses.map((response) => {
			const { status } = response;
			return messageOf(document, response, `t=response&c=${status}`, `Response ${status}`);
		}),
	];
}

interface Body {
	readonly pointer: string;
	readonly media: readonly Media[];
}

function messageOf(document: JsonObject, { pointer, media }: Body, place: string, title: string): Message {
	const schema = media[0]?.schema;
	const fields = schema === undefined ? [] : fieldsOf(document, schema);
	return { place, title, node: objectOf(readPointer(document, pointer)), fields };
}

/** The anchor at which Redoc shows a field of a message; it depends on names alone, so it survives a rebuild. */
export function anchorOf(operationAnchor: string, { place }: Message, { anchor }: Field): string {
	return `${operationAnchor}/${place}&path=${anchor.join("/")}`.toLowerCase();
}
