import type { Operation } from "../answer/engine.ts";
import { compileTemplate, type Segments } from "../document/path-template.ts";

/** The operation that a request is for, or the methods that its path allows. */
export interface Route {
	readonly operation?: Operation;
	/** Empty without an operation. */
	readonly segments: Segments;
	/** Upper case, empty for an unknown path. */
	readonly allow: readonly string[];
}

/** Finds the operation of a method and path; the path `{id}` matches any one segment, and a fixed one goes first. */
export function createRouter(operations: readonly Operation[]): (method: string, path: string) => Route {
	const patterns = operations
		.map((operation) => ({ operation, readPath: compileTemplate(operation.path), rank: rankOf(operation.path) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
	return (method, path) => {
		const onPath = patterns.flatMap(({ operation, readPath }) => {
			const segments = readPath(path);
			return segments ? [{ operation, segments, method: operation.method.toUpperCase() }] : [];
		});
		const allow = [...new Set(onPath.map((candidate) => candidate.method))];
		const found = onPath.find((candidate) => candidate.method === method.toUpperCase());
		return found ? { operation: found.operation, segments: found.segments, allow } : { segments: {}, allow };
	};
}

/** Sorts a fixed segment before one with a parameter, from left to right. */
function rankOf(template: string): string {
	return template.replace(/[^/]*/g, (segment) => (segment.includes("{") ? "1" : "0"));
}
