import type { ErrorBody } from "@forter-orders/types";
import type { Call } from "./call.ts";
import { OrdersError, type OrdersErrorKind } from "./errors.ts";
import type { Operation } from "./operation.ts";

/** Why there is no decision. */
export interface Failure {
	readonly kind: OrdersErrorKind;
	readonly status?: number;
	readonly body?: ErrorBody | undefined;
	readonly cause?: unknown;
}

const meanings: { readonly [Kind in OrdersErrorKind]?: string } = {
	aborted: "the call was aborted by its signal",
	bad_response: "the server sent a success without a decision",
	network: "the connection failed before a complete answer arrived",
	redirect: "the server sent a redirect, which is never followed; check baseUrl",
	timeout: "no complete answer arrived in time",
};

/** The error that a call ends with. */
export function failed(failure: Failure, { attempts, operation }: Call): OrdersError {
	const { kind, status } = failure;
	const what = meanings[kind] ?? (status ? `the server sent status ${status}` : "apiKey gave no usable key");
	const requests = attempts === 1 ? "request" : "requests";
	return new OrdersError(`No decision: ${what} (${attempts} ${requests} sent).`, {
		...failure,
		attempts,
		advice: operation && adviceFor(failure, operation),
	});
}

/** Whether a failure means that no usable answer arrived, so that another attempt may bring one. */
export function mayPass({ kind, status }: Failure, operation: Operation): boolean {
	return (
		kind === "timeout" ||
		kind === "network" ||
		kind === "bad_response" ||
		operation.retry.statuses.includes(status ?? 0)
	);
}

function adviceFor(failure: Failure, operation: Operation): OrdersError["advice"] {
	const documented = Object.values(operation.errors).find(({ kind }) => kind === failure.kind);
	return documented?.advice ?? (mayPass(failure, operation) ? operation.advice : undefined);
}
