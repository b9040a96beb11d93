import { type Operation, parseTemplate } from "@forter-orders/spec";
import { quote } from "./change.ts";
import { type At, membersOfBoth, nodesAt, report } from "./nodes.ts";
import { compareOperation } from "./operations.ts";
import type { Pair, Source } from "./pair.ts";

type Paths = ReadonlyMap<string, readonly Operation[]>;

/** Compares the paths of two documents and the operations on them. */
export function comparePaths(pair: Pair): void {
	const [before, after] = [pathsOf(pair.base), pathsOf(pair.next)];
	const partners = new Map([...before.keys()].map((path) => [path, partnerOf(path, before, after)]));
	for (const [path, old] of before) {
		const partner = partners.get(path);
		if (partner !== undefined && partner !== path) {
			const row = template(path) === template(partner) ? "O4" : "O3";
			const [olds, youngs] = membersOfBoth(pair, nodesAt(pair, ""), "paths");
			const what = `${quote(path)} became ${quote(partner)}`;
			report(pair, { direction: "both", where: path }, row, what, olds.get(path), youngs.get(partner));
		}
		compareMethods(pair, old, (partner === undefined ? undefined : after.get(partner)) ?? []);
	}
	const known = new Set(partners.values());
	for (const [path, young] of after) if (!known.has(path)) compareMethods(pair, [], young);
}

function pathsOf({ spec }: Source): Paths {
	return Map.groupBy(spec.operations, ({ path }) => path);
}

/** Compares operations, those of a method with each other. */
export function compareMethods(
	pair: Pair,
	base: readonly Operation[],
	next: readonly Operation[],
	keyOf: (operation: Operation) => string = ({ method }) => method,
): void {
	const partners = new Map(next.map((operation) => [keyOf(operation), operation]));
	for (const old of base) {
		const young = partners.get(keyOf(old));
		partners.delete(keyOf(old));
		if (young) compareOperation(pair, nameOf(old), old, young);
		else report(pair, all(old), removalRow(old), "the operation is gone", old);
	}
	for (const [, young] of partners) report(pair, all(young), "O5", "the operation is added", undefined, young);
}

/** What an operation is called in messages. */
export function nameOf({ method, path }: Operation): string {
	return `${method} ${path}`;
}

function all(operation: Operation): At {
	return { direction: "both", where: nameOf(operation) };
}

function removalRow({ node }: Operation): string {
	const sunset = Date.parse(String(node["x-sunset"]));
	return node.deprecated === true && sunset < Date.now() ? "O2" : "O1";
}

// The same path, the same but for the names of its parameters, or the one that the operations moved to.
function partnerOf(path: string, before: Paths, after: Paths): string | undefined {
	if (after.has(path)) return path;
	const free = [...after.keys()].filter((other) => !before.has(other));
	const ids = idsOf(before.get(path));
	return (
		free.find((other) => template(other) === template(path)) ??
		free.find((other) => ids !== "" && idsOf(after.get(other)) === ids)
	);
}

function template(path: string): string {
	return parseTemplate(path).fill(() => "{}");
}

function idsOf(operations: readonly Operation[] = []): string {
	const named = operations.filter(({ node }) => node.operationId !== undefined);
	return named.map(({ method, node }) => `${method} ${node.operationId}`).join();
}
