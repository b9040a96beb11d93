/** A JSON object. */
export type Json = Record<string, unknown>;

/** True for an object that is neither null nor an array. */
export function isRecord(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `value` where it is an object, else an object without members. */
export function recordOf(value: unknown): Json {
	return isRecord(value) ? value : {};
}

/** `value` where it is a list, else an empty one. */
export function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

/** One text for all values that JSON Schema takes for equal: members sorted, `1.0` as `1`. */
export function stable(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
	if (!isRecord(value)) return JSON.stringify(value) ?? "undefined";
	const members = Object.keys(value).sort();
	return `{${members.map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join()}}`;
}

/** A JSON pointer of one more step, in the form `#/a/b`. */
export function step(pointer: string, ...keys: (string | number)[]): string {
	return [pointer, ...keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

/** The steps of a JSON pointer. */
export function stepsOf(pointer: string): string[] {
	const [, ...steps] = pointer.split("/");
	return steps.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a JSON pointer in a document, `undefined` where there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
	return stepsOf(pointer).reduce<unknown>(
		(value, key) => (Array.isArray(value) ? value[Number(key)] : recordOf(value)[key]),
		document,
	);
}

/** Every key of two objects, once. */
export function keysOfBoth(base: Json, next: Json): string[] {
	return [...new Set([...Object.keys(base), ...Object.keys(next)])];
}
