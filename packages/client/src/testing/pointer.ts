/** The value at a JSON Pointer, `undefined` when there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
	return pointer
		.split("/")
		.slice(1)
		.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
		.reduce<unknown>(
			(parent, key) =>
				typeof parent === "object" && parent !== null && Object.hasOwn(parent, key)
					? Reflect.get(parent, key)
					: undefined,
			value,
		);
}
