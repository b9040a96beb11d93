export { createOrdersClient, type OrdersClient } from "./client.ts";
export type { ApiKey } from "./credentials.ts";
export type { Decision } from "./decision.ts";
export { isOrdersError, OrdersError, type OrdersErrorKind } from "./errors.ts";
export type { CallOptions, ClientOptions } from "./options.ts";
export type { DecideOutcome, Outcome, ResultsOutcome, Undecided } from "./outcome.ts";
export type { Advice, KnownDecision } from "./policy.gen.ts";
export type { RawOrdersClient } from "./raw.ts";
