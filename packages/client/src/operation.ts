import { type Advice, type DocumentedErrorKind, policy } from "./policy.gen.ts";

/** What the contract says about calling one operation. */
export interface Operation {
	readonly path: string;
	/** Whether a token without a decision is an answer. */
	readonly answersWithToken: boolean;
	readonly retry: {
		readonly maxAttempts: number;
		readonly maxDelayMs: number;
		readonly statuses: readonly number[];
	};
	/** What to do when no usable answer arrives. */
	readonly advice: Advice;
	readonly errors: Readonly<Record<number, { readonly kind: DocumentedErrorKind; readonly advice: Advice }>>;
}

/** Each operation with the pattern that the end of its URL has. */
const patterns: readonly (readonly [Operation, RegExp])[] = Object.values(policy.operations).map((operation) => [
	operation,
	new RegExp(`${operation.path.replace(/\{\w+\}/g, "[^/]+")}$`),
]);

/** The operation that a URL calls. */
export function operationOf(url: string): Operation | undefined {
	const { pathname } = new URL(url);
	return patterns.find(([, pattern]) => pattern.test(pathname))?.[0];
}
