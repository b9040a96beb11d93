import type { operations as Operations } from "@forter-orders/types";
import { type Advice, type DocumentedErrorKind, operations, type policy } from "./policy.gen.ts";
import type { PathParts } from "./segment.ts";

export { operations };

/** The operations of the contract. */
export type OperationId = keyof typeof policy.operations & keyof Operations;

/** What the contract says about calling one operation. */
export interface Operation {
	readonly id: OperationId;
	readonly method: string;
	readonly path: string;
	/** The path in its parts, so that no call has to find them. */
	readonly parts: PathParts;
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
	/** What each kind of error answer advises, and the statuses that it comes with. */
	readonly errors: { readonly [Kind in DocumentedErrorKind]?: readonly [Advice, ...number[]] };
}

/** The operation that a request calls. */
export function operationOf({ method, url }: Request): Operation | undefined {
	return Object.values(operations).find(
		(operation) =>
			operation.method === method && url.match(`^[^?]+${operation.path.replace(/\{\w+\}/g, "[^/]+")}($|\\?)`),
	);
}
