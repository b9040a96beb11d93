import { type HeaderSource, listOf, objectOf } from "@forter-orders/spec";

/** The headers of a recorded message. */
export type RecordedHeaders = HeaderSource & { readonly names: readonly string[] };

/** Headers as HAR lists them or as an object has them; `undefined` when there are none at all. */
export function recordedHeaders(headers: unknown, contentType?: string): RecordedHeaders | undefined {
	const pairs = Array.isArray(headers)
		? headers.map((header) => [objectOf(header).name, objectOf(header).value])
		: Object.entries(objectOf(headers));
	if (pairs.length === 0) return undefined;
	const values = new Map<string, string>();
	for (const [given, value] of pairs) {
		const name = String(given).toLowerCase();
		const text = listOf(value).length > 0 ? listOf(value).join(", ") : String(value);
		const before = values.get(name);
		values.set(name, before === undefined ? text : `${before}${name === "cookie" ? "; " : ", "}${text}`);
	}
	// The recording holds the body as it was before it was encoded.
	values.delete("content-encoding");
	if (contentType && !values.has("content-type")) values.set("content-type", contentType);
	return headerSource(values);
}

/** The one header that is known of a message whose recording has none. */
export function onlyContentType(contentType: string | undefined): RecordedHeaders {
	return headerSource(new Map(contentType ? [["content-type", contentType]] : []));
}

function headerSource(values: ReadonlyMap<string, string>): RecordedHeaders {
	return {
		get: (name) => values.get(name.toLowerCase()) ?? null,
		has: (name) => values.has(name.toLowerCase()),
		names: [...values.keys()],
	};
}
