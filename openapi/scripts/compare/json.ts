/** An object of a document whose form is not checked. */
export type Json = Readonly<Record<string, unknown>>;

/** True for an object that is neither a list nor null. */
export function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value when it is an object, else an empty object: a fault in a document must not stop the comparison. */
export function objectOf(value: unknown): Json {
	return isObject(value) ? value : {};
}

/** The value when it is a list, else an empty list. */
export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
