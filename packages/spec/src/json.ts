/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object that is not a list. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one for anything else. */
export function objectOf(value: unknown): JsonObject {
	return isObject(value) ? value : {};
}

/** The value as a list; an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** The value as a text, `undefined` for anything else. */
export function textOf(value: unknown): string | undefined {
	return typeof value === "string" ? value : undefined;
}

/** Whether two JSON values are equal, in any order of their members. */
export function sameJson(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((entry, index) => sameJson(entry, b[index]));
	}
	if (!isObject(a) || !isObject(b)) return false;
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
	);
}

/** Sets a member, also one with a name such as `__proto__`, which an assignment would take for something else. */
export function setMember(target: object, name: string, value: unknown): void {
	Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
