import type { OpenApiDocument } from "../contract.ts";
import { pointerToken } from "../json-pointer.ts";
import { follow, isNode, type Node } from "../read-document.ts";
import { knownValues, placesOf, propertiesOf, responseSchema } from "../schema-places.ts";
import { editAt, extendObjects } from "./edit.ts";
import type { FaultSpec } from "./fault.ts";
import { mutationsOf } from "./mutations.ts";

/** An answer as text. */
export interface Message {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | null;
}

/** What the answer belongs to. */
export interface AnswerContext {
	readonly document: OpenApiDocument;
	/** The responses of the operation by their status. */
	readonly responses: Node;
	/** Milliseconds since the epoch. */
	readonly now: number;
}

/** A fault that this answer cannot have; the message is meant for the caller. */
export class FaultError extends Error {
	override readonly name = "FaultError";
}

const JSON_HEADERS = { "content-type": "application/json" };
const PAGE = "<!doctype html><title>Sorry</title><p>Please come back later.</p>\n";
const UNKNOWN_VALUE = "UNKNOWN_VALUE_OF_THE_MOCK";
const UNKNOWN_MEMBER = { unknownMemberOfTheMock: { nested: ["value"] } };
const RATE_LIMITED = 429;

/** Changes what an answer says; of a fault of the transport it gives the answer back as it is. */
export function changeAnswer({ name, value }: FaultSpec, message: Message, context: AnswerContext): Message {
	switch (name) {
		case "empty":
			return { status: 200, headers: {}, body: null };
		case "html":
			return page(200);
		case "body":
			return { status: 200, headers: JSON_HEADERS, body: String(value) };
		case "truncated-json":
			return { ...message, body: firstHalf(message) };
		case "rate-limit":
			return retryAfter(context, String(value));
		case "rate-limit-date":
			return retryAfter(context, new Date(context.now + Number(value) * 1000).toUTCString());
		case "status":
			return documented(context, Number(value));
		case "status-html":
			return page(Number(value));
		case "status-empty":
			return { status: Number(value), headers: {}, body: null };
		case "unknown-status":
			return documented(context, undocumentedStatus(context));
		case "unknown-enum-value":
			return withJson(message, (body) => unknownEnumValue(body, message.status, context, value));
		case "extra-fields":
			return withJson(message, (body) => extendObjects(body, UNKNOWN_MEMBER));
		case "mutation":
			return withJson(message, (body) => mutate(body, message.status, context, Number(value)));
		default:
			return message;
	}
}

function page(status: number): Message {
	return { status, headers: { "content-type": "text/html; charset=utf-8" }, body: PAGE };
}

function firstHalf({ body }: Message): string {
	if (!body) throw new FaultError("the answer has no body");
	return body.slice(0, Math.ceil(body.length / 2));
}

function retryAfter(context: AnswerContext, wait: string): Message {
	const message = documented(context, RATE_LIMITED);
	return { ...message, headers: { ...message.headers, "retry-after": wait } };
}

/** The first JSON example of a documented status; of any other a problem that names the status only. */
function documented({ document, responses }: AnswerContext, status: number): Message {
	const response = follow(document, responses[status]);
	const content = Object.entries(follow(document, response.content));
	const [mediaType, media] = content.find(([type]) => /[/+]json\b/i.test(type)) ?? [];
	const examples = Object.values(follow(document, follow(document, media).examples));
	const value = follow(document, examples[0]).value ?? follow(document, media).example;
	if (mediaType !== undefined && value !== undefined) {
		return { status, headers: { "content-type": mediaType }, body: JSON.stringify(value) };
	}
	const body = JSON.stringify({ type: "about:blank", title: "A fault of the mock", status });
	return { status, headers: { "content-type": "application/problem+json" }, body };
}

function undocumentedStatus({ responses }: AnswerContext): number {
	const known = Object.keys(responses);
	// From the teapot on, few are taken.
	for (let status = 418; status < 500; status += 1) if (!known.includes(String(status))) return status;
	throw new FaultError("the operation documents every status from 418 to 499");
}

function withJson(message: Message, change: (body: unknown) => unknown): Message {
	const { body, headers } = message;
	const isJson = body !== null && /[/+]json\b/i.test(headers["content-type"] ?? "");
	return { ...message, body: JSON.stringify(change(parsed(isJson ? body : ""))) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// An example may be any text, whatever its media type says.
		throw new FaultError("the answer is not JSON");
	}
}

function unknownEnumValue(
	body: unknown,
	status: number,
	{ document, responses }: AnswerContext,
	at?: number | string,
): unknown {
	const schema = responseSchema(document, responses, status);
	const places = placesOf(document, schema, body);
	const root = places[0]?.schemas ?? [];
	const absent = isNode(body)
		? propertiesOf(document, root).map(([name, schemas]) => ({ pointer: `/${pointerToken(name)}`, schemas }))
		: [];
	const open = [...places, ...absent].filter(({ schemas }) => knownValues(schemas) !== undefined);
	const place = open.find(({ pointer }) => at === undefined || pointer === at);
	if (place) return editAt(body, place.pointer, { value: UNKNOWN_VALUE });
	const known = [...new Set(open.map(({ pointer }) => pointer))].join(", ");
	throw new FaultError(
		`response ${status} lists values at ${known || "no place"}${at === undefined ? "" : `, not at ${at}`}`,
	);
}

function mutate(body: unknown, status: number, { document, responses }: AnswerContext, seed: number): unknown {
	const mutations = mutationsOf(placesOf(document, responseSchema(document, responses, status), body));
	const mutation = mutations[seed % mutations.length];
	if (!mutation) throw new FaultError(`response ${status} has no schema that could be broken`);
	return editAt(body, mutation.pointer, "value" in mutation ? { value: mutation.value } : undefined);
}
