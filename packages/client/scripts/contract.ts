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

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** An operation of the contract, and where it is; the method in lower case. */
export interface PlacedOperation {
	readonly path: string;
	readonly method: string;
	readonly operation: Json;
}

/** All operations, in the order of the contract. */
export function operationsOf(contract: Json): readonly PlacedOperation[] {
	return Object.entries(member(contract, "paths")).flatMap(([path, item]) =>
		Object.entries(record(item, path))
			.filter(([method]) => METHODS.includes(method))
			.map(([method, operation]) => ({ path, method, operation: record(operation, `${method} ${path}`) })),
	);
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
