import type { Operation } from "./engine.ts";

/** The operation that a request is for, or the methods that its path allows. */
export interface Route {
	readonly operation?: Operation;
	/** Upper case, empty for an unknown path. */
	readonly allow: readonly string[];
}

/** Finds the operation of a method and path; the path `{id}` matches any one segment. */
export function createRouter(operations: readonly Operation[]): (method: string, path: string) => Route {
	const patterns = operations.map((operation) => ({ operation, pattern: pathPattern(operation.path) }));
	return (method, path) => {
		const onPath = patterns.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation);
		const operation = onPath.find((candidate) => candidate.method.toUpperCase() === method.toUpperCase());
		const allow = onPath.map((candidate) => candidate.method.toUpperCase());
		return operation ? { operation, allow } : { allow };
	};
}

function pathPattern(template: string): RegExp {
	const escaped = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
	return new RegExp(`^${escaped.replace(/\{[^/]+?\}/g, "[^/]*")}$`);
}
