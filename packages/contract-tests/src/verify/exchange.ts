import { isObject, objectOf, textOf } from "../contract/json.ts";
import { InputError } from "./input-error.ts";

/** The body of a recorded message. */
export type RecordedBody =
	| { readonly kind: "none" }
	/** There was one, and the recording does not hold it. */
	| { readonly kind: "lost" }
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "json"; readonly value: unknown };

/** A recorded message. */
export interface RecordedMessage {
	/** Names in lower case; `undefined` when the recording holds no headers. */
	readonly headers: Readonly<Record<string, string>> | undefined;
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
		request: { headers: headersOf(request.headers), body: bodyOf(request.postData ?? request.body) },
		...(isObject(response) && status > 0
			? { response: { status, headers: headersOf(response.headers), body: bodyOf(response.content ?? response.body) } }
			: {}),
	};
}

/** HAR has a list of names and values, other recordings an object. */
function headersOf(headers: unknown): Record<string, string> | undefined {
	const pairs = Array.isArray(headers)
		? headers.map((header) => [objectOf(header).name, objectOf(header).value])
		: Object.entries(objectOf(headers));
	if (pairs.length === 0) return undefined;
	return Object.fromEntries(pairs.map(([name, value]) => [String(name).toLowerCase(), String(value)]));
}

/** The body as text, as JSON, or in HAR's form with its encoding. */
function bodyOf(body: unknown): RecordedBody {
	if (body === undefined || body === null) return { kind: "none" };
	if (typeof body === "string") return body === "" ? { kind: "none" } : { kind: "text", text: body };
	const { text, encoding, size, mimeType } = objectOf(body);
	const isHar = typeof text === "string" || mimeType !== undefined;
	if (!isHar) return { kind: "json", value: body };
	if (typeof text !== "string" || text === "") return Number(size) > 0 ? { kind: "lost" } : { kind: "none" };
	return { kind: "text", text: encoding === "base64" ? Buffer.from(text, "base64").toString("utf8") : text };
}
