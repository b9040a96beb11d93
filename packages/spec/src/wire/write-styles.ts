import { isObject } from "../json.ts";
import { decodePercent } from "../pointer.ts";
import type { Pair, Style } from "./styles.ts";

const SEPARATORS: Readonly<Record<string, string>> = { form: ",", spaceDelimited: "%20", pipeDelimited: "%7C" };

/** A value as text: of anything but a text its JSON. */
export function plainText(value: unknown): string {
	return typeof value === "string" ? value : JSON.stringify(value);
}

/** A text as a part of a URL, in which half of a surrogate pair cannot stand. */
export function encodeText(text: string): string {
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

const encode = (value: unknown): string => encodeText(plainText(value));

/** The pairs of a value in a query, a form or a cookie; names and values are encoded. */
export function writePairs({ name, style, explode, shape }: Style, value: unknown): Pair[] {
	const key = encodeText(name);
	if (style === "deepObject" && isObject(value)) return deepPairs(key, value);
	if (shape === "array" && Array.isArray(value)) {
		if (explode) return value.map((item) => [key, encode(item)]);
		return [[key, value.map(encode).join(SEPARATORS[style] ?? ",")]];
	}
	if (shape === "object" && isObject(value)) {
		if (explode) return membersOf(value);
		return [
			[
				key,
				membersOf(value)
					.flat()
					.join(SEPARATORS[style] ?? ","),
			],
		];
	}
	return [[key, encode(value)]];
}

// What a cookie cannot hold (RFC 6265, 4.1.1) but a space, a comma and a quote, which all servers take.
const NO_COOKIE = /[^\x20-\x7e]|;/gu;

/** The pairs of a value in cookies; in the style `cookie` as it stands, since nothing is escaped there (OpenAPI 3.2). */
export function writeCookies(style: Style, value: unknown): Pair[] {
	if (style.style !== "cookie") return writePairs({ ...style, explode: false }, value);
	const bare = (text: string) => decodePercent(text).replace(NO_COOKIE, encodeText);
	return writePairs(style, value).map(([name, text]) => [bare(name), bare(text)]);
}

/** The members of an object as pairs; a list is a pair for each item. */
function membersOf(value: object): Pair[] {
	return Object.entries(value).flatMap(([name, member]): Pair[] =>
		Array.isArray(member)
			? member.map((item) => [encodeText(name), encode(item)])
			: [[encodeText(name), encode(member)]],
	);
}

function deepPairs(key: string, value: object): Pair[] {
	return Object.entries(value).flatMap(([name, member]): Pair[] => {
		const inner = `${key}%5B${encodeText(name)}%5D`;
		if (Array.isArray(member)) return member.map((item, index) => [`${inner}%5B${index}%5D`, encode(item)]);
		return isObject(member) ? deepPairs(inner, member) : [[inner, encode(member)]];
	});
}

/** A value in a header, in the style `simple`. */
export function writeHeaderText({ shape, explode }: Style, value: unknown): string {
	if (shape === "array" && Array.isArray(value)) return value.map(plainText).join(",");
	if (shape !== "object" || !isObject(value)) return plainText(value);
	const members = Object.entries(value).map(([name, member]) => [name, plainText(member)]);
	return members.map((pair) => pair.join(explode ? "=" : ",")).join(",");
}

/** A value in a segment of a path, in the style `simple`, `label` or `matrix`. */
export function writeSegment({ name, style, shape, explode }: Style, value: unknown): string {
	const items = shape === "array" && Array.isArray(value) ? value.map(encode) : undefined;
	const members = shape === "object" && isObject(value) ? membersOf(value) : undefined;
	const assigned = members?.map((pair) => pair.join("="));
	if (style === "label") {
		const separator = explode ? "." : ",";
		return `.${(items ?? (explode ? assigned : members?.flat()) ?? [encode(value)]).join(separator)}`;
	}
	if (style === "matrix") {
		const key = `;${encodeText(name)}=`;
		if (items) return explode ? items.map((item) => key + item).join("") : key + items.join(",");
		if (members) return explode ? `;${assigned?.join(";")}` : key + members.flat().join(",");
		return key + encode(value);
	}
	return (items ?? (explode ? assigned : members?.flat()) ?? [encode(value)]).join(",");
}
