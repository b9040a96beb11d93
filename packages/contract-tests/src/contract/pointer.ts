import { isObject } from "./json.ts";

/** A JSON Pointer from the names that it is made of. */
export function toPointer(tokens: readonly (string | number)[]): string {
	return tokens.map((token) => `/${escapeToken(String(token))}`).join("");
}

/** The names that a JSON Pointer is made of. */
export function tokensOf(pointer: string): string[] {
	return pointer
		.split("/")
		.slice(1)
		.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A name as it stands in a JSON Pointer. */
export function escapeToken(token: string): string {
	return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The value at a JSON Pointer, `undefined` where there is none. */
export function readPointer(value: unknown, pointer: string): unknown {
	return tokensOf(pointer).reduce(memberOf, value);
}

/** The member or entry that a value has itself, `undefined` where there is none. */
export function memberOf(value: unknown, token: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, token)
		? Reflect.get(value, token)
		: undefined;
}

/** An object of a document with the place where it stands. */
export interface Located {
	readonly pointer: string;
	readonly node: unknown;
}

// A chain of references longer than this goes in a circle.
const MAX_HOPS = 20;

/** The object at a pointer, with its `$ref` followed; for objects in which a `$ref` stands alone. */
export function follow(document: unknown, pointer: string): Located {
	let current: Located = { pointer, node: readPointer(document, pointer) };
	for (let hops = 0; hops < MAX_HOPS; hops += 1) {
		const target = isObject(current.node) ? refTarget(current.node.$ref) : undefined;
		if (target === undefined) break;
		current = { pointer: target, node: readPointer(document, target) };
	}
	return current;
}

/** The pointer that a local `$ref` names. */
export function refTarget(reference: unknown): string | undefined {
	if (typeof reference !== "string" || !reference.startsWith("#")) return undefined;
	const fragment = reference.slice(1);
	return fragment.includes("%") ? decodeURIComponent(fragment) : fragment;
}
