import { type Operation, responsesOf } from "../content/operations.ts";
import { objectsIn } from "../content/read.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
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
export function messagesOf(document: JsonObject, operation: Operation): Message[] {
	const request = objectsIn(document, operation.node).find(([key]) => key === "requestBody")?.[1];
	const responses = responsesOf(document, operation);
	return [
		...(request ? [messageOf(document, request, "t=request", "Request")] : []),
		...responses.map(([status, node]) => messageOf(document, node, `t=response&c=${status}`, `Response ${status}`)),
	];
}

function messageOf(document: JsonObject, node: JsonObject, place: string, title: string): Message {
	const [media] = objectsIn(document, node.content);
	const schema = media?.[1].schema;
	return { place, title, node, fields: isJsonObject(schema) ? fieldsOf(document, schema) : [] };
}

/** The anchor at which Redoc shows a field of a message; it depends on names alone, so it survives a rebuild. */
export function anchorOf(operationAnchor: string, { place }: Message, { anchor }: Field): string {
	return `${operationAnchor}/${place}&path=${anchor.join("/")}`.toLowerCase();
}
