import {
	type Direction,
	escapeToken,
	isObject,
	type JsonObject,
	objectOf,
	readPointer,
	type Spec,
	sameJson,
} from "@forter-orders/spec";
import { quote, type Sight } from "./change.ts";
import type { Pair } from "./pair.ts";

/** An object of a document, and the JSON Pointer where it stands. */
export type Node = { readonly pointer: string; readonly node: JsonObject };

/** The object at a pointer, an empty one where there is none. */
export function nodeAt({ document }: Spec, pointer: string): Node {
	return { pointer, node: objectOf(readPointer(document, pointer)) };
}

/** Two objects that are compared. */
export type Nodes = readonly [base: Node, next: Node];

/** The rows that judge keywords. */
export type Rows = Readonly<Record<string, string>>;

/** The objects at a pointer of each document. */
export function nodesAt({ base, next }: Pair, at: string, nextAt: string = at): Nodes {
	return [nodeAt(base.spec, at), nodeAt(next.spec, nextAt)];
}

/** The members of a map of objects in each document. */
export function membersOfBoth({ base, next }: Pair, [old, young]: Nodes, key: string): [Members, Members] {
	return [membersOf(base.spec, old, key), membersOf(next.spec, young, key)];
}

type Members = Map<string, Node>;

/** The members of a map of objects, each with its `$ref` followed; those that lead to nothing are left out. */
function membersOf({ references }: Spec, { pointer, node }: Node, key: string): Members {
	const names = Object.keys(objectOf(node[key]));
	return new Map(
		names.flatMap((name): [string, Node][] => {
			const found = references.follow(`${pointer}/${key}/${escapeToken(name)}`);
			return isObject(found.node) ? [[name, { pointer: found.pointer, node: found.node }]] : [];
		}),
	);
}

/** Who sees a change of a node, and in which part of the API. */
export type At = { direction: Sight; where: string };

/** The same for what only those see who send, or those who read. */
export type WayAt = { direction: Direction; where: string };

/** Compares which names two maps have; returns what both have. */
export function compareNames(
	[before, after]: readonly [Members, Members],
	gone: (name: string, node: Node) => void,
	added: (name: string, node: Node) => void,
): [name: string, base: Node, next: Node][] {
	for (const [name, node] of before) if (!after.has(name)) gone(name, node);
	for (const [name, node] of after) if (!before.has(name)) added(name, node);
	return [...before].flatMap(([name, base]) => {
		const next = after.get(name);
		return next ? [[name, base, next] satisfies [string, Node, Node]] : [];
	});
}

/** Reports a change of a node, at the place of a keyword. */
export function report(pair: Pair, at: At, row: string, what: string, base?: Node, next?: Node, key?: string): void {
	const place = ({ pointer, node }: Node) =>
		key !== undefined && key in node ? `${pointer}/${escapeToken(key)}` : pointer;
	pair.report({
		row,
		...at,
		what,
		...(base && { base: place(base) }),
		...(next && { next: place(next) }),
		...(key !== undefined && { before: base?.node[key], after: next?.node[key] }),
	});
}

/** Compares each keyword of a node by the row that is named for it, but for those that another rule compares. */
export function compareKeys(pair: Pair, at: At, nodes: Nodes, rows: Rows, elsewhere: readonly string[] = []): void {
	const [base, next] = nodes;
	for (const key of Object.keys({ ...base.node, ...next.node })) {
		const [before, after] = [base.node[key], next.node[key]];
		if (sameJson(before, after) || elsewhere.includes(key)) continue;
		const row = Object.hasOwn(rows, key) ? rows[key] : undefined;
		const hasText = isObject(before ?? after) || row === "L7" || row === "O7";
		const what = hasText ? "is changed" : `went from ${quote(before)} to ${quote(after)}`;
		report(pair, at, row ?? "U1", `${key} ${what}`, base, next, key);
	}
}
