export type { Calls, OutcomeOf, RequestOf } from "./calls.ts";
export { createOrdersClient, type OrdersClient } from "./client.ts";
export type { ApiKey } from "./credentials.ts";
export type { Decision } from "./decision.ts";
export { type ErrorBodyOf, isOrdersError, OrdersError, type OrdersErrorKind, type OrdersErrorOf } from "./errors.ts";
export type { AttemptEvent, HookEvent, Hooks, RetryEvent, SettledEvent } from "./hooks.ts";
export type { OperationId } from "./operation.ts";
export type { CallOptions, ClientOptions } from "./options.ts";
export type {
	Answered,
	Decided,
	DecideOutcome,
	Final,
	Outcome,
	Resendable,
	ResultsOutcome,
	Undecided,
} from "./outcome.ts";
export type { Advice, KnownDecision } from "./policy.gen.ts";
export type { ResendTicket, StoredTicket } from "./ticket.ts";
