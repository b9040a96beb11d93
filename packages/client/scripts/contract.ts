import { isObject, type JsonObject, type Operation, openSpec, type Spec, tokensOf } from "@forter-orders/spec";

/** Opens the contract; throws an error when it is no OpenAPI document. */
export function specOf(document: unknown): Spec {
	return openSpec(record(document, "contract"));
}

/** The value as an object, or an error that says where one is missing. */
export function record(value: unknown, where: string): JsonObject {
	if (!isObject(value)) throw new Error(`The contract needs an object at ${where}.`);
	return value;
}

/** The object under a key of an object. */
export function member(parent: JsonObject, key: string): JsonObject {
	return record(parent[key], `"${key}" (found beside: ${Object.keys(parent).join(", ")})`);
}

/** The components of one kind, such as `schemas`. */
export function componentsOf({ document }: Spec, kind: string): JsonObject {
	return member(member(document, "components"), kind);
}

/** The name of the component of a kind that stands at a JSON Pointer, `undefined` when none does. */
export function componentAt(pointer: string, kind: string): string | undefined {
	const [, found, name, ...rest] = tokensOf(pointer);
	return pointer.startsWith("/components/") && found === kind && rest.length === 0 ? name : undefined;
}

/** The id that the contract gives to an operation. */
export function idOf({ node, method, path }: Operation): string {
	return text(node.operationId, `operationId of ${method} ${path}`);
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
