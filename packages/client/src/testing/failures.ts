import type { OrdersErrorKind } from "../errors.ts";
import { operations as policies } from "../operation.ts";
import type { DocumentedErrorKind } from "../policy.gen.ts";
import { operations } from "./examples.gen.ts";
import type { OperationId } from "./route.ts";
import { successOf } from "./template.ts";

/** How the transport behaves so that the client comes to a kind of error. */
export type Behaviour = { readonly status: number; readonly body?: object } | "fails" | "never answers";

type UndocumentedKind = Exclude<OrdersErrorKind, DocumentedErrorKind | "aborted">;

const undocumented: { readonly [Kind in UndocumentedKind]: (operation: OperationId) => Behaviour } = {
	bad_response: (operation) => ({ status: successOf(operation), body: {} }),
	network: () => "fails",
	redirect: () => ({ status: 302 }),
	timeout: () => "never answers",
	unexpected_status: (operation) => ({ status: unlistedStatus(operation) }),
};

/** The kinds of error that an operation can end with, but for `aborted`. */
export function failureKinds(operation: OperationId): readonly string[] {
	return [...Object.keys(policies[operation].errors), ...Object.keys(undocumented)];
}

/** The behaviour that leads to a kind of error. */
export function behaviourOf(operation: OperationId, kind: string): Behaviour {
	if (isUndocumented(kind)) return undocumented[kind](operation);
	const status = statusOf(operation, kind);
	if (status === undefined) throw new Error(`The contract has no ${kind} for ${operation}.`);
	return { status };
}

/** The first status that the contract documents for a kind of error. */
export function statusOf(operation: OperationId, kind: string): number | undefined {
	const found = Object.entries(policies[operation].errors).find(([known]) => known === kind);
	return found?.[1][1];
}

function isUndocumented(kind: string): kind is UndocumentedKind {
	return Object.hasOwn(undocumented, kind);
}

/** A status of the client's fault that the contract neither documents nor advises to retry. */
function unlistedStatus(operation: OperationId): number {
	const { retry } = policies[operation];
	let status = 402;
	while (status in operations[operation].responses || retry.statuses.includes(status)) status++;
	return status;
}
