/** A media type as a header names it, in lower case. */
export interface MediaType {
	/** Such as `application/json`. */
	readonly name: string;
	readonly charset?: string;
	/** How a body of this type is read. */
	readonly kind: "form" | "json" | "text";
}

const SYNTAX = /^([\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+)\s*(?:;(.*))?$/s;

/** Reads the value of a `Content-Type` header; `undefined` when it is none. */
export function parseMediaType(header: string): MediaType | undefined {
	const [, type, parameters = ""] = SYNTAX.exec(header.trim()) ?? [];
	if (type === undefined) return undefined;
	const name = type.toLowerCase();
	const charset = /(?:^|;)\s*charset\s*=\s*"?([^";\s]+)/i.exec(parameters)?.[1]?.toLowerCase();
	return { name, ...(charset !== undefined && { charset }), kind: kindOf(name) };
}

function kindOf(name: string): MediaType["kind"] {
	if (/[/+]json$/.test(name)) return "json";
	return name === "application/x-www-form-urlencoded" || name === "multipart/form-data" ? "form" : "text";
}

/** Whether a header or a document names JSON: `application/json`, `application/problem+json; charset=utf-8`. */
export function isJson(mediaType: string): boolean {
	return /[/+]json\b/i.test(mediaType);
}

/** Whether a media type is one that a document lists, which may be a range such as `image/*`. */
export function isWithin({ name }: MediaType, listed: string): boolean {
	const range = listed.split(";")[0]?.trim() ?? "";
	if (range === "*/*" || range === name) return true;
	return range.endsWith("/*") && name.startsWith(range.slice(0, -1));
}
