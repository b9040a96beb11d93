import { isObject, type OpenApiDocument, tokensOf } from "@forter-orders/spec";

/** A copy of a document with another value at a pointer, or without it for `undefined`; the rest is shared. */
export function patched(document: OpenApiDocument, pointer: string, value: unknown): OpenApiDocument {
	const changed = change(document, tokensOf(pointer), value);
	return isObject(changed) ? changed : document;
}

/** Any JSON value with another value at the end of a path, or without it for `undefined`. */
export function change(node: unknown, path: readonly string[], value: unknown): unknown {
	const [token, ...rest] = path;
	if (token === undefined) return value;
	if (Array.isArray(node)) {
		const index = Number(token);
		const next = change(node[index], rest, value);
		return next === undefined ? node.toSpliced(index, 1) : node.toSpliced(index, 1, next);
	}
	const before = isObject(node) ? node : {};
	const next = change(Object.hasOwn(before, token) ? before[token] : undefined, rest, value);
	if (next !== undefined) return { ...before, [token]: next };
	return Object.fromEntries(Object.entries(before).filter(([name]) => name !== token));
}

/** A copy of an object without one member. */
export function without(node: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
	return Object.fromEntries(Object.entries(node).filter(([key]) => key !== name));
}
