import type { ErrorBody, operations } from "@forter-orders/types";
import type { RequestOf } from "../calls.ts";
import type { Decision } from "../decision.ts";
import type { OrdersErrorKind } from "../errors.ts";
import type { policy } from "../policy.gen.ts";
import type { ErrorStatuses } from "./examples.gen.ts";
import type { OperationId } from "./route.ts";

type Json<Content> = Content extends { content: { "application/json": infer Body } } ? Body : never;

type Success<Responses> = Json<Responses[keyof Responses & (200 | 201 | 202 | 203 | 204)]>;

type WithToken<Body> = Body extends { managedOrderToken?: unknown } ? Body & { managedOrderToken: string } : never;

/** The body of a request. */
export type BodyOf<Id extends OperationId> = RequestOf<Id> extends { body?: infer Body } ? Body : undefined;

/** A kind of error that a fake can give; for `aborted`, abort a signal of yours. */
export type FakeErrorKind = Exclude<OrdersErrorKind, "aborted">;

/** An error status with a body of your own; that of the contract's example when there is none. */
export interface FakeError<Id extends OperationId = OperationId> {
	readonly status: ErrorStatuses[Id];
	readonly body?: ErrorBody;
}

/** The body of a success as it comes over the wire; where it decides, the order's id is filled in. */
export type FakeBody<Id extends OperationId = OperationId> = (typeof policy.operations)[Id]["decides"] extends true
	?
			| (Success<operations[Id]["responses"]> & { forterDecision: string })
			| WithToken<Success<operations[Id]["responses"]>>
	: Success<operations[Id]["responses"]>;

/** What a fake answers one request with. */
export type FakeAnswer<Id extends OperationId = OperationId> =
	| ((typeof policy.operations)[Id]["decides"] extends true ? Decision : never)
	| FakeErrorKind
	| ErrorStatuses[Id]
	| FakeError<Id>
	| FakeBody<Id>;
