import type { Document } from "./document.ts";
import { type Json, listOf, objectOf } from "./json.ts";
import type { References } from "./references.ts";

/** An operation of a document, with the path item that it stands in. */
export type Operation = { label: string; operationId?: string; path: string; keys: string[]; item: Json; node: Json };

/** An operation that both documents have. */
export type Pair = { ours: Operation; theirs: Operation; matchedBy: "path" | "operationId" };

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a document, in its order. */
export function listOperations(document: Document, references: References): Operation[] {
	const base = serverPath(document.root);
	return Object.entries(objectOf(document.root.paths)).flatMap(([path, value]) => {
		const item = { ...references.follow(value), ...objectOf(value) };
		return methods
			.filter((method) => method in item)
			.map((method) => {
				const node = objectOf(item[method]);
				const name = node.operationId;
				const verb = method.toUpperCase();
				return {
					label: `${verb} ${path}`,
					...(typeof name === "string" ? { operationId: name } : {}),
					path,
					// A document may have the start of the path in the address of its server.
					keys: [...new Set([path, `${base}${path}`])].map((full) => `${verb} ${normalise(full)}`),
					item,
					node,
				};
			});
	});
}

/** Pairs the operations of two documents by method and path, and where there is no such pair by operation id. */
export function pairOperations(ours: Operation[], theirs: Operation[]): Pair[] {
	const pairs: Pair[] = [];
	const free = (operation: Operation) => pairs.every((pair) => pair.ours !== operation && pair.theirs !== operation);
	const pairUp = (matchedBy: Pair["matchedBy"], fit: (own: Operation, other: Operation) => boolean) => {
		for (const own of ours.filter(free)) {
			const other = theirs.find((candidate) => free(candidate) && fit(own, candidate));
			if (other) pairs.push({ ours: own, theirs: other, matchedBy });
		}
	};
	pairUp("path", (own, other) => own.keys.some((key) => other.keys.includes(key)));
	pairUp("operationId", (own, other) => own.operationId !== undefined && own.operationId === other.operationId);
	return pairs.sort((a, b) => ours.indexOf(a.ours) - ours.indexOf(b.ours));
}

/** The names of the parameters in a path, in order. */
export function pathParameters(path: string): string[] {
	return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "");
}

function normalise(path: string): string {
	return path
		.replace(/[?#].*$/, "")
		.replace(/\{[^}]*\}/g, "{}")
		.replace(/\/+$/, "");
}

function serverPath(root: Json): string {
	const url = String(objectOf(listOf(root.servers)[0]).url ?? "");
	return url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/\/+$/, "");
}
