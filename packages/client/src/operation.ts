import type { operations as Operations } from "@forter-orders/types";
import { type Advice, type DocumentedErrorKind, policy } from "./policy.gen.ts";

/** The operations of the contract. */
export type OperationId = keyof typeof policy.operations & keyof Operations;

/** What the contract says about calling one operation. */
export interface Operation {
	readonly id: OperationId;
	readonly method: string;
	readonly path: string;
	/** Whether an answer carries a decision. */
	readonly decides: boolean;
	/** Whether a token without a decision is an answer as well. */
	readonly answersWithToken: boolean;
	readonly retry: {
		readonly maxAttempts: number;
		readonly maxDelayMs: number;
		readonly statuses: readonly number[];
	};
	/** What to do when no usable answer arrives. */
	readonly advice: Advice;
	/** What an error status means. */
	readonly errors: Readonly<Record<number, { readonly kind: DocumentedErrorKind; readonly advice: Advice }>>;
}

/** Every operation by its id. */
export const operations: { readonly [Id in OperationId]: Operation } = policy.operations;

/** The operation that a request calls. */
export function operationOf({ method, url }: Request): Operation | undefined {
	const { pathname } = new URL(url);
	return Object.values(operations).find(
		(operation) =>
			operation.method === method && new RegExp(`${operation.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
	);
}
