/** The names and indexes that a JSON Pointer is made of. */
export function pointerTokens(pointer: string): string[] {
	return pointer
		.split("/")
		.slice(1)
		.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A property name as a token of a JSON Pointer. */
export function pointerToken(name: string): string {
	return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The JSON Pointer of the object or list that holds the place at one; empty for the whole value. */
export function parentPointer(pointer: string): string {
	return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** The value at a JSON Pointer, or `undefined` when there is none. */
export function readPointer(value: unknown, pointer: string): unknown {
	if (pointer !== "" && !pointer.startsWith("/")) return undefined;
	let current = value;
	for (const key of pointerTokens(pointer)) {
		if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
		current = Reflect.get(current, key);
	}
	return current;
}

/** The JSON Pointer that a `$ref` into the same document stands for. */
export function referencePointer(reference: string): string {
	return decodePercent(reference.replace(/^#/, ""));
}

/** A text with its `%20` and the like read; one that cannot be read stays as it is. */
export function decodePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
