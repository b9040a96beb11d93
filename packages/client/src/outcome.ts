import type { OrderDecision, OrderResults } from "@forter-orders/types";
import type { Decision } from "./decision.ts";
import type { OrdersError } from "./errors.ts";
import type { Advice } from "./policy.gen.ts";
import type { ResendTicket } from "./ticket.ts";

type WithToken<Data> = Data extends { managedOrderToken?: unknown } ? Data & { managedOrderToken: string } : never;

type DataOf<Data, D extends Decision> = D extends "UNRECOGNIZED"
	? Data & { forterDecision: string }
	: (Data & { forterDecision: D }) | (D extends "VERIFICATION_REQUIRED" ? WithToken<Data> : never);

/** An answer that carries a decision. */
export type Decided<Data, D extends Decision = Decision> = D extends Decision
	? {
			readonly ok: true;
			readonly decision: D;
			readonly data: DataOf<Data, D>;
			/** How many requests were sent. */
			readonly attempts: number;
		}
	: never;

/** An answer of an operation that does not decide. */
export interface Answered<Data> {
	readonly ok: true;
	readonly data: Data;
	/** How many requests were sent. */
	readonly attempts: number;
}

interface Failed<Action extends Advice | undefined> {
	readonly ok: false;
	readonly error: OrdersError;
	/** What the contract advises to do with the order, where it does. */
	readonly advice: Action;
}

/** The advice that a resend ticket comes with. */
export type ResendAdvice = "capture_and_resend" & Advice;

/** There is no decision, and the contract advises to send the order again later. */
export interface Resendable extends Failed<ResendAdvice> {
	/** To be stored, and given to `resend` later; not enumerable, so that a log of the outcome does not hold the order. */
	readonly resend: ResendTicket;
}

/** There is no decision, and sending the same order again later would not bring one. */
export interface Final extends Failed<Exclude<Advice, ResendAdvice> | undefined> {
	readonly resend?: undefined;
}

/** There is no decision: why, and what the contract advises to do, where it does. */
export type Undecided = Resendable | Final;

/** What a call ends with: a decision with the answer that it came in, or the reason why there is none. */
export type Outcome<Data> = Decided<Data> | Undecided;

/** The outcome of `decide`. */
export type DecideOutcome = Outcome<OrderDecision>;

/** The outcome of `results`. */
export type ResultsOutcome = Outcome<OrderResults>;

/** An outcome whose operation is not known to the compiler. */
export interface AnyOutcome {
	readonly ok: boolean;
	readonly decision?: Decision | undefined;
	readonly data?: unknown;
	readonly attempts?: number;
	readonly error?: OrdersError;
	readonly advice?: Advice | undefined;
}
