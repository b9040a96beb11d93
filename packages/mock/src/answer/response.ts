import { bodyKindOf, isObject, type JsonObject, mayAnswerWithBody, writeEvent } from "@forter-orders/spec";
import type { EngineAnswer } from "./engine.ts";
import type { HeaderViolation } from "./refusals.ts";
import { writeXml } from "./xml.ts";

// Prism's HTTP server cuts the header here, to stay below the 8 kB that many servers and proxies accept.
const MAX_HEADER_LENGTH = 8 * 1024 - 100;

/** Writes an answer as a response, with the header `sl-violations` as Prism's HTTP server writes it. */
export function toResponse(answer: EngineAnswer, violations: readonly HeaderViolation[], method: string): Response {
	const headers = new Headers();
	for (const [name, value] of Object.entries(answer.headers)) {
		if (value !== null && value !== undefined) headers.set(name, String(value));
	}
	if (violations.length > 0) headers.set("sl-violations", violationsHeader(violations));
	const text = serialize(answer.body, headers.get("content-type") ?? "");
	// Prism says of what is not there that it is plain text.
	if (text === null) headers.delete("content-type");
	const body = mayAnswerWithBody({ method }, answer.status) ? text : null;
	return new Response(body, { status: answer.status, headers });
}

function violationsHeader(violations: readonly HeaderViolation[]): string {
	const json = JSON.stringify(violations).replace(/[^\x20-\x7e]/g, unicodeEscape);
	return json.length > MAX_HEADER_LENGTH ? `Too many violations! ${json.slice(0, MAX_HEADER_LENGTH)}` : json;
}

function unicodeEscape(char: string): string {
	return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A body as its media type writes it; a text of another type than JSON is sent as the document gives it. */
function serialize(body: unknown, contentType: string): string | null {
	if (body === undefined) return null;
	const kind = bodyKindOf(contentType);
	if (typeof body === "string" && kind !== "json") return body;
	const items = Array.isArray(body) ? body : [body];
	if (kind === "lines") return items.map((item) => `${JSON.stringify(item)}\n`).join("");
	if (kind === "events") return items.map((item) => writeEvent(isEvent(item) ? item : { data: item })).join("");
	return kind === "xml" ? writeXml(body) : JSON.stringify(body);
}

function isEvent(item: unknown): item is JsonObject {
	return isObject(item) && ["data", "event", "id", "retry"].some((name) => Object.hasOwn(item, name));
}
