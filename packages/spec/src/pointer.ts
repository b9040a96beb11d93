/** The names and indexes that a JSON Pointer (RFC 6901) is made of. */
export function tokensOf(pointer: string): string[] {
	return pointer
		.split("/")
		.slice(1)
		.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A JSON Pointer from the names that it is made of. */
export function toPointer(tokens: readonly (string | number)[]): string {
	return tokens.map((token) => `/${escapeToken(String(token))}`).join("");
}

/** A name as it stands in a JSON Pointer. */
export function escapeToken(name: string): string {
	return name.includes("~") || name.includes("/") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}

/** The JSON Pointer of the object or list that holds the place at one; empty for the whole value. */
export function parentPointer(pointer: string): string {
	return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** The value at a JSON Pointer, `undefined` where there is none. */
export function readPointer(value: unknown, pointer: string): unknown {
	if (pointer === "") return value;
	if (!pointer.startsWith("/")) return undefined;
	return tokensOf(pointer).reduce(memberOf, value);
}

/** The member or entry that a value has itself, `undefined` where there is none. */
export function memberOf(value: unknown, token: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, token)
		? Reflect.get(value, token)
		: undefined;
}

/** The JSON Pointer in the fragment of a URI reference, percent-decoded; `undefined` for an anchor. */
export function pointerInFragment(fragment: string): string | undefined {
	const pointer = decodePercent(fragment);
	return pointer === "" || pointer.startsWith("/") ? pointer : undefined;
}

/** A text with its `%20` and the like read; one that cannot be read stays as it is. */
export function decodePercent(text: string): string {
	if (!text.includes("%")) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
