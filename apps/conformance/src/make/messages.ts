import type { GivenResponse, Message, SentRequest } from "../row.ts";

const JSON_TYPE = { "content-type": "application/json" };

/** A request, and what it breaks. */
export function send(
	method: string,
	path: string,
	{ headers = {}, body, ...rest }: Partial<Omit<SentRequest, "side" | "breaks">>,
	...breaks: readonly string[]
): SentRequest {
	return {
		side: "request",
		method,
		path,
		headers,
		unchecked: [],
		...rest,
		breaks,
		...(body !== undefined && { body }),
	};
}

/** A request without a body and headers. */
export function get(path: string, ...breaks: readonly string[]): SentRequest {
	return send("GET", path, {}, ...breaks);
}

/** A request with headers. */
export function getWith(headers: Readonly<Record<string, string>>, ...breaks: readonly string[]): SentRequest {
	return send("GET", "/things", { headers }, ...breaks);
}

/** A request with a value in JSON. */
export function post(value: unknown, ...breaks: readonly string[]): SentRequest {
	return send("POST", "/things", { headers: JSON_TYPE, body: JSON.stringify(value) }, ...breaks);
}

/** A request with a text of a media type. */
export function postAs(type: string, body: string, ...breaks: readonly string[]): SentRequest {
	return send("POST", "/things", { headers: { "content-type": type }, body }, ...breaks);
}

/** A response with a value in JSON, and what it breaks. */
export function answer(value: unknown, ...breaks: readonly string[]): GivenResponse {
	return answerAs(200, "application/json", JSON.stringify(value), ...breaks);
}

/** A response with a text of a media type. */
export function answerAs(status: number, type: string, body: string, ...breaks: readonly string[]): GivenResponse {
	return { ...answerBare(status, { "content-type": type }, ...breaks), body };
}

/** A response without a body. */
export function answerBare(
	status: number,
	headers: Readonly<Record<string, string>> = {},
	...breaks: readonly string[]
): GivenResponse {
	return { side: "response", status, headers, breaks, unchecked: [] };
}

/** A message of which something cannot be checked. */
export function unchecked<One extends Message>(message: One, ...lines: readonly string[]): One {
	return { ...message, unchecked: lines };
}

/** A message for another operation than the first. */
export function of<One extends Message>(operationId: string, message: One): One {
	return { ...message, operationId };
}
