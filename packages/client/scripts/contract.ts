/** A JSON object of the contract. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object, or an error that says where one is missing. */
export function record(value: unknown, where: string): Json {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		throw new Error(`The contract needs an object at ${where}.`);
	}
	return Object.fromEntries(Object.entries(value));
}

/** The object under a key of an object. */
export function member(parent: Json, key: string): Json {
	return record(parent[key], `"${key}" (found beside: ${Object.keys(parent).join(", ")})`);
}

/** The value as a list. */
export function list(value: unknown, where: string): readonly unknown[] {
	if (!Array.isArray(value)) throw new Error(`The contract needs a list at ${where}.`);
	return value;
}

/** The value as a non-empty string. */
export function text(value: unknown, where: string): string {
	if (typeof value !== "string" || value === "") throw new Error(`The contract needs a string at ${where}.`);
	return value;
}
