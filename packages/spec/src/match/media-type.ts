import { MIMEType } from "node:util";

/** A media type or a range of them, as a header or a document names it. */
export interface MediaType {
	/** In lower case and without parameters, such as `application/json` or `image/*`. */
	readonly name: string;
	/** Names in lower case. */
	readonly parameters: Readonly<Record<string, string>>;
}

/** How a body of a media type is read: as JSON, as JSON texts or events one after another, as a form, as text, or not at all. */
export type BodyKind = "json" | "lines" | "events" | "form" | "multipart" | "xml" | "text" | "binary";

const known = new Map<string, MediaType | undefined>();
const MAX_KNOWN = 1_000;

/** Reads the value of a `Content-Type` header, or the key of a `content` object; `undefined` when it is none. */
export function parseMediaType(text: string): MediaType | undefined {
	if (known.has(text)) return known.get(text);
	if (known.size >= MAX_KNOWN) known.clear();
	const made = parsed(text);
	known.set(text, made);
	return made;
}

function parsed(text: string): MediaType | undefined {
	try {
		const { essence, params } = new MIMEType(text);
		return { name: essence, parameters: Object.fromEntries(params) };
	} catch {
		return undefined;
	}
}

const LINES = new Set(["application/jsonl", "application/x-ndjson", "application/ndjson", "application/x-jsonlines"]);

/** How a body of a media type is read. */
export function bodyKindOf(mediaType: string): BodyKind {
	const name = parseMediaType(mediaType)?.name ?? "";
	if (/[/+]json$/.test(name)) return "json";
	if (LINES.has(name) || /[/+]json-seq$/.test(name)) return "lines";
	if (name === "text/event-stream") return "events";
	if (name === "application/x-www-form-urlencoded") return "form";
	if (name.startsWith("multipart/")) return "multipart";
	if (/[/+]xml$/.test(name)) return "xml";
	return name.startsWith("text/") ? "text" : "binary";
}

/** Whether a media type is JSON: `application/json`, `application/problem+json; charset=utf-8`. */
export function isJson(mediaType: string): boolean {
	return bodyKindOf(mediaType) === "json";
}

/** Whether a media type is a range, such as `image/*` or, as many write it, `application/*+json`. */
export function isRange(mediaType: string): boolean {
	return mediaType.includes("*");
}

// Below any range that has the type.
const DIFFERENT_FORM = 0.1;

/**
 * How closely a range names a media type: 0 for not at all, more for a type than for a range, most with its parameters. A
 * type without a parameter that the range has may still be meant, where nothing else names it.
 */
export function closeness(range: MediaType, given: MediaType): number {
	const [type = "", subtype = ""] = range.name.split("/");
	const [givenType, givenSubtype = ""] = given.name.split("/");
	if (type !== "*" && type !== givenType) return 0;
	const isSuffix = subtype !== givenSubtype && subtype.startsWith("*+") && givenSubtype.endsWith(subtype.slice(1));
	if (subtype !== "*" && subtype !== givenSubtype && !isSuffix) return 0;
	let agreed = 0;
	let lacking = 0;
	for (const [name, value] of Object.entries(range.parameters)) {
		// What a text is encoded in is another question, and counts only between types that are the same otherwise.
		if (name === "charset") agreed += given.parameters.charset?.toLowerCase() === value.toLowerCase() ? 0.5 : -0.5;
		else if (given.parameters[name] === undefined) lacking += 1;
		else if (given.parameters[name] !== value) return 0;
		else agreed += 1;
	}
	const kind = type === "*" ? 1 : subtype === "*" ? 2 : isSuffix ? 2.5 : 3;
	const score = kind + (agreed - lacking) / 100;
	return lacking > 0 ? score * DIFFERENT_FORM : score;
}

/** Of some media types or ranges the one that is closest to a header's, `undefined` when none takes it. */
export function pickMediaType<Content extends { readonly mediaType: string }>(
	contents: readonly Content[],
	given: MediaType,
): Content | undefined {
	let best: { content: Content; score: number } | undefined;
	for (const content of contents) {
		const range = parseMediaType(content.mediaType);
		const score = range === undefined ? 0 : closeness(range, given);
		if (score > (best?.score ?? 0)) best = { content, score };
	}
	return best?.content;
}
