import type { OrderDecision, OrderResults } from "@forter-orders/types";
import type { Decision } from "./decision.ts";
import type { OrdersError } from "./errors.ts";
import type { Advice, KnownDecision } from "./policy.gen.ts";

type WithToken<Data> = Data extends { managedOrderToken?: unknown } ? Data & { managedOrderToken: string } : never;

type DataOf<Data, D extends Decision> = D extends "UNRECOGNIZED"
	? Data & { forterDecision: string }
	: (Data & { forterDecision: D }) | (D extends "VERIFICATION_REQUIRED" ? WithToken<Data> : never);

type Decided<Data, D extends Decision> = D extends Decision
	? {
			readonly ok: true;
			readonly decision: D;
			readonly data: DataOf<Data, D>;
			/** How many requests were sent. */
			readonly attempts: number;
		}
	: never;

/** There is no decision: why, and what the contract advises to do, where it does. */
export interface Undecided {
	readonly ok: false;
	readonly error: OrdersError;
	readonly advice: Advice | undefined;
}

/** What a call ends with: a decision with the answer that it came in, or the reason why there is none. */
export type Outcome<Data> = Decided<Data, KnownDecision | "UNRECOGNIZED"> | Undecided;

/** The outcome of `decide`. */
export type DecideOutcome = Outcome<OrderDecision>;

/** The outcome of `results`. */
export type ResultsOutcome = Outcome<OrderResults>;
