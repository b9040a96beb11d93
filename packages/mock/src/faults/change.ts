import { isJson } from "@forter-orders/spec";
import { changeJson, mutate, unknownEnumValue } from "./change-json.ts";
import { extendObjects } from "./edit.ts";
import type { FaultSpec } from "./fault.ts";
import { type AnswerContext, FaultError, type Message } from "./message.ts";

const JSON_HEADERS = { "content-type": "application/json" };
const PAGE = "<!doctype html><title>Sorry</title><p>Please come back later.</p>\n";
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
		case "redirect":
			return { status: 302, headers: { location: String(value) }, body: null };
		case "unknown-status":
			return documented(context, undocumentedStatus(context));
		case "unknown-enum-value":
			return changeJson(message, (body) => unknownEnumValue(body, message.status, context, value));
		case "extra-fields":
			return changeJson(message, (body) => extendObjects(body, UNKNOWN_MEMBER));
		case "mutation":
			return changeJson(message, (body) => mutate(body, message.status, context, Number(value)));
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
function documented({ responses }: AnswerContext, status: number): Message {
	const response = responses.find((one) => one.status === String(status));
	const media = response?.media.find(({ mediaType }) => isJson(mediaType));
	const [example] = media?.examples ?? [];
	if (media && example) {
		return { status, headers: { "content-type": media.mediaType }, body: JSON.stringify(example.value) };
	}
	const body = JSON.stringify({ type: "about:blank", title: "A fault of the mock", status });
	return { status, headers: { "content-type": "application/problem+json" }, body };
}

function undocumentedStatus({ responses }: AnswerContext): number {
	const known = responses.map((response) => response.status);
	// From the teapot on, few are taken.
	for (let status = 418; status < 500; status += 1) if (!known.includes(String(status))) return status;
	throw new FaultError("the operation documents every status from 418 to 499");
}
