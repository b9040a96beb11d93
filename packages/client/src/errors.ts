import type { ErrorBody } from "@forter-orders/types";
import type { Advice, DocumentedErrorKind } from "./policy.gen.ts";

/** Why there is no decision: an error answer of the contract, or what kept an answer from arriving. */
export type OrdersErrorKind =
	| DocumentedErrorKind
	| "aborted"
	| "bad_response"
	| "network"
	| "redirect"
	| "timeout"
	| "unexpected_status";

/** What an `OrdersError` is made of. */
export interface OrdersErrorDetails {
	readonly kind: OrdersErrorKind;
	readonly attempts: number;
	readonly status?: number | undefined;
	readonly advice?: Advice | undefined;
	readonly body?: ErrorBody | undefined;
	readonly cause?: unknown;
}

const brand = Symbol.for("@forter-orders/client/OrdersError");

/** Why an order got no decision; safe to log, because the server's words stay in a private field. */
export class OrdersError extends Error {
	readonly kind: OrdersErrorKind;
	/** How many requests were sent. */
	readonly attempts: number;
	/** The HTTP status, when an answer arrived. */
	readonly status: number | undefined;
	/** What the contract advises to do with the order; absent where it gives no advice. */
	readonly advice: Advice | undefined;
	readonly #body: ErrorBody | undefined;

	static {
		Object.defineProperty(OrdersError.prototype, brand, { value: true });
	}

	constructor(message: string, details: OrdersErrorDetails) {
		super(message, details.cause === undefined ? undefined : { cause: details.cause });
		this.kind = details.kind;
		this.attempts = details.attempts;
		this.status = details.status;
		this.advice = details.advice;
		this.#body = details.body;
	}

	override get name(): "OrdersError" {
		return "OrdersError";
	}

	/** The body of an error answer, when it was a JSON object; it may repeat personal data of the order. */
	get body(): ErrorBody | undefined {
		return this.#body;
	}

	/** What a log may hold: no key, no personal data. */
	toJSON(): Record<string, unknown> {
		const { name, message, kind, status, attempts, advice } = this;
		return { name, message, kind, status, attempts, advice };
	}
}

/** Whether a value is an `OrdersError`, also one of another copy of this package. */
export function isOrdersError(value: unknown): value is OrdersError {
	return typeof value === "object" && value !== null && brand in value;
}
