import { escapeToken } from "../pointer.ts";

/** What a JSON text is made of, counted without parsing it. */
export interface JsonShape {
	/** Names of members, repeated ones included. */
	readonly names: number;
	/** Objects and lists inside one another. */
	readonly depth: number;
}

/** A member whose object has it already. */
export interface RepeatedMember {
	/** JSON Pointer of the member. */
	readonly pointer: string;
	/** Index of the second name in the text. */
	readonly at: number;
}

const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;

/** Counts names and depth; of a text that is not JSON it says no more than an upper bound. */
export function scanJson(text: string): JsonShape {
	let names = 0;
	let depth = 0;
	let deepest = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) {
			at = stringEnd(text, at);
			if (isNameEnd(text, at)) names += 1;
		} else if (code === 123 || code === 91) {
			depth += 1;
			if (depth > deepest) deepest = depth;
		} else if (code === 125 || code === 93) depth -= 1;
	}
	return { names, depth: deepest };
}

/** How many members a parsed value has, all levels together; fewer than the text has names when one was repeated. */
export function countMembers(value: unknown): number {
	if (typeof value !== "object" || value === null) return 0;
	let count = Array.isArray(value) ? 0 : Object.keys(value).length;
	for (const member of Object.values(value)) count += countMembers(member);
	return count;
}

/** Finds the first repeated member of a valid JSON text. */
export function findRepeatedMember(text: string): RepeatedMember | undefined {
	const open: { names: Set<string> | undefined; key: string | number }[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at];
		const inner = open.at(-1);
		if (char === '"') {
			const end = stringEnd(text, at);
			if (inner?.names && isNameEnd(text, end)) {
				inner.key = String(JSON.parse(text.slice(at, end + 1)));
				if (inner.names.has(inner.key)) {
					return { pointer: open.map(({ key }) => `/${escapeToken(String(key))}`).join(""), at };
				}
				inner.names.add(inner.key);
			}
			at = end;
		} else if (char === "{") open.push({ names: new Set(), key: "" });
		else if (char === "[") open.push({ names: undefined, key: 0 });
		else if (char === "}" || char === "]") open.pop();
		else if (char === "," && typeof inner?.key === "number") inner.key += 1;
	}
	return undefined;
}

/** Index of the quote that ends the string that begins at an index. */
function stringEnd(text: string, start: number): number {
	let end = text.indexOf('"', start + 1);
	while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
	return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
	let slashes = 0;
	while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
	return slashes % 2 === 1;
}

function isNameEnd(text: string, quote: number): boolean {
	let at = quote + 1;
	while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
	return text.charCodeAt(at) === COLON;
}
