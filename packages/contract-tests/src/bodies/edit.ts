import { isObject, memberOf, setMember } from "@forter-orders/spec";

/** A body that is being built: a copy that may be changed. */
export type Mutable = Record<string, unknown> | unknown[];

/** Whether a value has members or entries. */
export function isContainer(value: unknown): value is Mutable {
	return Array.isArray(value) || isObject(value);
}

/** The value of a member or an entry; `*` is the first entry. */
export function getAt(container: unknown, token: string): unknown {
	return isContainer(container) ? memberOf(container, keyOf(container, token)) : undefined;
}

/** Sets a member or an entry. */
export function setAt(container: Mutable, token: string, value: unknown): void {
	setMember(container, keyOf(container, token), value);
}

/** Takes a member or an entry away. */
function removeAt(container: Mutable, token: string): void {
	if (Array.isArray(container)) container.splice(Number(keyOf(container, token)), 1);
	else Reflect.deleteProperty(container, token);
}

function keyOf(container: Mutable, token: string): string {
	return token === "*" && Array.isArray(container) ? "0" : token;
}

/** Every place in a value, the deepest last, as the names that lead there. */
export function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
	const members = isContainer(value) ? Object.entries(value) : [];
	return members.flatMap(([key, member]) => [[...path, key], ...pathsIn(member, [...path, key])]);
}

/** A copy of a value without one place. */
export function without(value: unknown, path: readonly string[]): unknown {
	const copy = structuredClone(value);
	let node: unknown = copy;
	for (const token of path.slice(0, -1)) node = getAt(node, token);
	const last = path.at(-1);
	if (isContainer(node) && last !== undefined) removeAt(node, last);
	return copy;
}
