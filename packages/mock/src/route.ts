import type { Operation } from "./engine.ts";

/** The operation that a request is for, or the methods that its path allows. */
export interface Route {
	readonly operation?: Operation;
	/** Upper case, empty for an unknown path. */
	readonly allow: readonly string[];
}

/** Finds the operation of a method and path; the path `{id}` matches any one segment, and a fixed one goes first. */
export function createRouter(operations: readonly Operation[]): (method: string, path: string) => Route {
	const patterns = operations
		.map((operation) => ({ operation, pattern: pathPattern(operation.path), rank: rankOf(operation.path) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
	return (method, path) => {
		const onPath = patterns.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation);
		const operation = onPath.find((candidate) => candidate.method.toUpperCase() === method.toUpperCase());
		const allow = [...new Set(onPath.map((candidate) => candidate.method.toUpperCase()))];
		return operation ? { operation, allow } : { allow };
	};
}

function pathPattern(template: string): RegExp {
	const escaped = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
	return new RegExp(`^${escaped.replace(/\{[^/]+?\}/g, "[^/]*")}$`);
}

/** Sorts a fixed segment before one with a parameter, from left to right. */
function rankOf(template: string): string {
	return template.replace(/[^/]*/g, (segment) => (segment.includes("{") ? "1" : "0"));
}
