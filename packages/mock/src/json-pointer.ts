/** The value at a JSON Pointer, or `undefined` when there is none. */
export function readPointer(value: unknown, pointer: string): unknown {
	if (pointer === "") return value;
	let current = value;
	for (const token of pointer.slice(1).split("/")) {
		const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
		if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
		current = Reflect.get(current, key);
	}
	return current;
}

/** A property name as a token of a JSON Pointer. */
export function pointerToken(name: string): string {
	return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
