import { isObject, tokensOf } from "@forter-orders/spec";

/** A copy of a value with one place replaced, or taken away when there is no replacement. */
export function editAt(value: unknown, pointer: string, replacement?: { readonly value: unknown }): unknown {
	return edit(value, tokensOf(pointer), replacement);
}

function edit(value: unknown, [key, ...rest]: readonly string[], replacement?: { readonly value: unknown }): unknown {
	if (key === undefined) return replacement?.value;
	if (Array.isArray(value)) {
		return value.map((item, index) => (String(index) === key ? edit(item, rest, replacement) : item));
	}
	if (!isObject(value)) return value;
	const entries = Object.entries(value).filter(([name]) => name !== key || rest.length > 0 || replacement);
	const copy = Object.fromEntries(
		entries.map(([name, member]) => [name, name === key ? edit(member, rest, replacement) : member]),
	);
	return rest.length === 0 && replacement && !Object.hasOwn(value, key) ? { ...copy, [key]: replacement.value } : copy;
}

/** A copy of a value in which every object has one member more. */
export function extendObjects(value: unknown, member: Readonly<Record<string, unknown>>): unknown {
	if (Array.isArray(value)) return value.map((item) => extendObjects(item, member));
	if (!isObject(value)) return value;
	const inner = Object.entries(value).map(([name, item]) => [name, extendObjects(item, member)]);
	return { ...Object.fromEntries(inner), ...member };
}
