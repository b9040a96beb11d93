import { type Json, recordOf } from "../json.ts";
import { type Pair, quote } from "./change.ts";
import { nodesOf, report } from "./nodes.ts";
import { compareOperation, operationsOf } from "./operations.ts";

/** Compares the paths of two documents and the operations on them. */
export function comparePaths(pair: Pair, base: Json, next: Json): void {
	const [before, after] = [nodesOf(pair.base, base, "paths"), nodesOf(pair.next, next, "paths")];
	const partners = new Map([...before.keys()].map((path) => [path, partnerOf(path, before, after)]));
	for (const [path, old] of before) {
		const partner = partners.get(path);
		const young = partner === undefined ? undefined : after.get(partner);
		if (partner === undefined || young === undefined) {
			for (const [method, operation] of operationsOf(pair.base, base, old))
				report(pair, all(method, path), removalRow(operation), "the operation is gone", operation, undefined);
			continue;
		}
		if (partner !== path) {
			const row = template(path) === template(partner) ? "O4" : "O3";
			report(pair, { direction: "both", where: path }, row, `${quote(path)} became ${quote(partner)}`, old, young);
		}
		compareMethods(pair, base, next, [path, old], young);
	}
	const known = new Set(partners.values());
	for (const [path, young] of after) {
		if (known.has(path)) continue;
		for (const [method, operation] of operationsOf(pair.next, next, young))
			report(pair, all(method, path), "O5", "the operation is added", undefined, operation);
	}
}

/** Compares webhooks or callbacks by name: whether they exist; their payloads are compared as operations in reverse. */
export function compareCallbacks(pair: Pair, key: string, kind: string, base: Json, next: Json): void {
	const [before, after] = [nodesOf(pair.base, base, key), nodesOf(pair.next, next, key)];
	const at = { direction: "both", where: kind } as const;
	for (const [name, old] of before) {
		const young = after.get(name);
		if (young === undefined) report(pair, at, "W1.removed", `${quote(name)} is gone`, old, undefined);
		else if (JSON.stringify(old) !== JSON.stringify(young))
			report(pair, at, "U1", `${quote(name)} is changed; the table does not look into a ${kind}`, old, young);
	}
	for (const [name, young] of after)
		if (!before.has(name)) report(pair, at, "W1.added", `${quote(name)} is added`, undefined, young);
}

function compareMethods(pair: Pair, base: Json, next: Json, [path, old]: [string, Json], young: Json): void {
	const [before, after] = [operationsOf(pair.base, base, old), operationsOf(pair.next, next, young)];
	for (const [method, operation] of before) {
		const partner = after.get(method);
		if (partner) compareOperation(pair, `${method.toUpperCase()} ${path}`, operation, partner);
		else report(pair, all(method, path), removalRow(operation), "the operation is gone", operation, undefined);
	}
	for (const [method, operation] of after)
		if (!before.has(method)) report(pair, all(method, path), "O5", "the operation is added", undefined, operation);
}

function all(method: string, path: string): { direction: "both"; where: string } {
	return { direction: "both", where: `${method.toUpperCase()} ${path}` };
}

function removalRow(operation: Json): string {
	const sunset = Date.parse(String(operation["x-sunset"]));
	return operation.deprecated === true && sunset < Date.now() ? "O2" : "O1";
}

// The same path, the same but for the names of its parameters, or the one that the operations moved to.
function partnerOf(path: string, before: Map<string, Json>, after: Map<string, Json>): string | undefined {
	if (after.has(path)) return path;
	const free = [...after.keys()].filter((other) => !before.has(other));
	const ids = idsOf(before.get(path));
	return (
		free.find((other) => template(other) === template(path)) ??
		free.find((other) => ids.length > 0 && idsOf(after.get(other)).join() === ids.join())
	);
}

function template(path: string): string {
	return path.replaceAll(/\{[^}]*\}/g, "{}");
}

function idsOf(item: Json | undefined): string[] {
	return Object.entries(item ?? {}).flatMap(([method, operation]) => {
		const id = recordOf(operation).operationId;
		return id === undefined ? [] : [`${method} ${id}`];
	});
}
