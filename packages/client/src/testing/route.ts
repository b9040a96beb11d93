import type { OperationId as PolicyId } from "../operation.ts";
import { tried } from "../tried.ts";
import { type ExampleNames, operations } from "./examples.gen.ts";

/** The id of an operation of the contract. */
export type OperationId = keyof ExampleNames & PolicyId;

/** Every operation of the contract. */
export const operationIds: readonly OperationId[] = Object.keys(operations).filter(
	(id): id is OperationId => id in operations,
);

/** What a request is for. */
export interface Route {
	readonly operation: OperationId;
	/** The first variable of the path. */
	readonly orderId: string;
}

/** The operation and the order that a request names, `undefined` when it is none of the contract. */
export function routeOf(method: string | undefined, url: string): Route | undefined {
	const { pathname } = new URL(url);
	for (const operation of operationIds) {
		const { method: known, path } = operations[operation];
		const match = known === method?.toLowerCase() && new RegExp(`${patternOf(path)}$`).exec(pathname);
		if (match) return { operation, orderId: decoded(match[1] ?? "") };
	}
	return undefined;
}

/** A template of the contract as the source of a regular expression, with a group for each variable. */
export function patternOf(template: string): string {
	return template
		.split(/\{\w+\}/)
		.map((literal) => literal.replace(/[.*+?^$()|[\]\\]/g, "\\$&"))
		.join("([^/?#]+)");
}

function decoded(segment: string): string {
	return tried(() => decodeURIComponent(segment)) ?? segment;
}
