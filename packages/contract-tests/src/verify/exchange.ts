import { isObject, objectOf, textOf } from "@forter-orders/spec";
import { InputError } from "./input-error.ts";
import { harBody, plainBody, type RecordedBody } from "./recorded-body.ts";
import { onlyContentType, type RecordedHeaders, recordedHeaders } from "./recorded-headers.ts";

/** A recorded message. */
export interface RecordedMessage {
	readonly headers: RecordedHeaders;
	/** Whether the recording holds headers; without them one may be known all the same, the media type. */
	readonly hasHeaders: boolean;
	readonly body: RecordedBody;
}

/** A recorded request with its answer. */
export interface Exchange {
	readonly name: string;
	readonly method: string;
	/** Absolute, or a path where the recording has no host. */
	readonly url: string;
	readonly request: RecordedMessage;
	readonly response?: RecordedMessage & { readonly status: number };
}

/** The exchanges in a HAR file or in JSON of the form `{request, response}`; `undefined` for anything else. */
export function exchangesOf(file: string, value: unknown): Exchange[] | undefined {
	const entries = objectOf(objectOf(value).log).entries;
	if (Array.isArray(entries)) return entries.map((entry, index) => fromEntry(file, entry, `entry ${index}`));
	const list = Array.isArray(value) ? value : [value];
	if (list.length === 0 || !list.every(isExchange)) return undefined;
	return list.map((entry, index) => fromEntry(file, entry, Array.isArray(value) ? `exchange ${index}` : "exchange"));
}

function isExchange(value: unknown): boolean {
	const { url, path, method } = objectOf(objectOf(value).request);
	return textOf(method) !== undefined && (textOf(url) ?? textOf(path)) !== undefined;
}

function fromEntry(file: string, entry: unknown, name: string): Exchange {
	const request = objectOf(objectOf(entry).request);
	const url = textOf(request.url) ?? textOf(request.path);
	const method = textOf(request.method);
	if (url === undefined || method === undefined) {
		throw new InputError(`${file}: ${name} has no request with a method and a URL`);
	}
	const response = objectOf(entry).response;
	const status = Number(objectOf(response).status);
	return {
		name,
		method: method.toUpperCase(),
		url,
		request: messageOf(request.headers, request.postData, request.body),
		...(isObject(response) &&
			status > 0 && { response: { status, ...messageOf(response.headers, response.content, response.body) } }),
	};
}

function messageOf(headers: unknown, content: unknown, body: unknown): RecordedMessage {
	// HAR says beside the body what it is.
	const { mimeType } = objectOf(content);
	const contentType = typeof mimeType === "string" && mimeType !== "" ? mimeType : undefined;
	const recorded = recordedHeaders(headers, contentType);
	const known = recorded ?? onlyContentType(contentType);
	return {
		headers: known,
		hasHeaders: recorded !== undefined,
		body: isObject(content) ? harBody(content) : plainBody(content ?? body, known.get("content-type")),
	};
}
