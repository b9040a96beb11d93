import {
	isObject,
	type ObjectKind,
	type ObjectVisitor,
	parentPointer,
	readPointer,
	type Spec,
	sameJson,
	walk,
	walkObjects,
} from "@forter-orders/spec";

/** Where the references in a part of a document lead, as JSON Pointers; one that leads to nothing is `undefined`. */
export type Links = (pointer: string) => readonly (string | undefined)[];

/** Reads the references of a document once; those in examples and extensions are none. */
export function createLinks({ document, references }: Spec): Links {
	const below = new Map<string, Set<string | undefined>>();
	const walked = new Set<string>();
	const targets = new Map<string, ObjectKind>();
	const visit: ObjectVisitor = (kind, node, pointer) => {
		walked.add(pointer);
		if (!isObject(node)) return;
		for (const reference of [node.$ref, node.$dynamicRef]) {
			if (typeof reference !== "string") continue;
			const target = references.target(reference, pointer);
			if (target !== undefined) targets.set(target, kind);
			for (const around of aroundOf(pointer)) below.set(around, (below.get(around) ?? new Set()).add(target));
		}
	};
	walkObjects(document, visit);
	// A reference may lead to a place that holds a schema for it alone, such as `#/definitions/Order`; the map grows.
	for (const [target, kind] of targets)
		if (!walked.has(target)) walk(kind, readPointer(document, target), target, visit);
	const sorted = new Map([...below].map(([pointer, links]) => [pointer, [...links].sort()]));
	return (pointer) => sorted.get(pointer) ?? [];
}

/** A pointer and those of what is around it. */
function aroundOf(pointer: string): string[] {
	return pointer === "" ? [""] : [pointer, ...aroundOf(parentPointer(pointer))];
}

/** What some parts of a document lead to, at once or by way of others. */
export function reachedFrom(links: Links, pointers: readonly string[]): ReadonlySet<string> {
	const reached = new Set<string>();
	const follow = (pointer: string) => {
		for (const link of links(pointer)) if (link !== undefined) reached.add(link);
	};
	for (const pointer of pointers) follow(pointer);
	// The set grows while it is gone through.
	for (const pointer of reached) follow(pointer);
	return reached;
}

type Linked = { spec: Spec; links: Links };

/** Says of a part of each of two documents whether both are written alike, with all that they lead to. */
export type IsUntouched = (base: string, next: string) => boolean;

/** Compares the texts of two documents, so that what was not touched need not be read. */
export function createIsUntouched(
	{ spec: base, links: old }: Linked,
	{ spec: next, links: young }: Linked,
): IsUntouched {
	// Where a dynamic reference leads depends on the way to it.
	if (base.references.isDynamic || next.references.isDynamic) return () => false;
	let touched: ReadonlySet<string> | undefined;
	const isWrittenAlike = (a: string, b: string) => {
		const node = readPointer(base.document, a);
		return node !== undefined && sameJson(node, readPointer(next.document, b)) && sameJson(old(a), young(b));
	};
	return (a, b) => {
		if (!isWrittenAlike(a, b)) return false;
		touched ??= touchedParts(old, isWrittenAlike);
		return !old(a).some((link) => link !== undefined && touched?.has(link));
	};
}

function touchedParts(links: Links, isWrittenAlike: IsUntouched): ReadonlySet<string> {
	const parts = links("").filter((link) => link !== undefined);
	const users = Map.groupBy(
		parts.flatMap((part) => links(part).map((link) => ({ part, link }))),
		({ link }) => link,
	);
	const touched = new Set(parts.filter((part) => !isWrittenAlike(part, part)));
	// The set grows while it is gone through.
	for (const part of touched) for (const user of users.get(part) ?? []) touched.add(user.part);
	return touched;
}
