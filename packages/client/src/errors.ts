import type { Call } from "./call.ts";
import type { Operation } from "./operation.ts";
import type { Advice, DocumentedErrorKind, ErrorAnswers } from "./policy.gen.ts";
import type { ResendTicket } from "./ticket.ts";

/** Why there is no decision: an error answer of the contract, or what kept an answer from arriving. */
export type OrdersErrorKind =
	| DocumentedErrorKind
	| "aborted"
	| "bad_response"
	| "network"
	| "redirect"
	| "timeout"
	| "unexpected_status";

type JsonOf<Answer> = Answer extends { content: { "application/json": infer Body } } ? Body : never;

/** The body that comes with a kind of error: that of the contract, any object, or none. */
export type ErrorBodyOf<Kind extends OrdersErrorKind> = Kind extends keyof ErrorAnswers
	? JsonOf<ErrorAnswers[Kind]> | undefined
	: Kind extends "unexpected_status"
		? Readonly<Record<string, unknown>> | undefined
		: undefined;

/** An error of one kind. */
export interface OrdersErrorOf<Kind extends OrdersErrorKind> extends Error {
	readonly name: "OrdersError";
	readonly kind: Kind;
	/** How many requests were sent. */
	readonly attempts: number;
	/** The HTTP status, when an answer arrived. */
	readonly status: number | undefined;
	/** What the contract advises to do with the order; absent where it gives no advice. */
	readonly advice: Advice | undefined;
	/** The body of an error answer, when it was a JSON object; it may repeat personal data of the order. */
	readonly body: ErrorBodyOf<Kind>;
	/** The ticket to send the order again, where the contract advises that; errors of `raw` have none. */
	readonly resend: ResendTicket | undefined;
	/** What a log may hold: no key, no personal data. */
	toJSON(): Record<string, unknown>;
}

/** Why an order got no decision; safe to log. `kind` tells why, and narrows `body`. */
export type OrdersError = { [Kind in OrdersErrorKind]: OrdersErrorOf<Kind> }[OrdersErrorKind];

/** What is known of a failure beside its kind. */
export interface Found {
	readonly status?: number;
	readonly body?: unknown;
	readonly cause?: unknown;
}

const brand = Symbol.for("@forter-orders/client/OrdersError");
const resendAdvice = "capture_and_resend" satisfies Advice;

const meanings: { readonly [Kind in OrdersErrorKind]?: string } = {
	aborted: "its signal aborted the call",
	bad_response: "the server sent a success without a decision",
	network: "the connection failed",
	redirect: "the server sent a redirect, which is not followed; check baseUrl",
	timeout: "no complete answer arrived in time",
};

class OrdersErrorClass extends Error {
	declare readonly kind: OrdersErrorKind;
	declare readonly status: number | undefined;
	declare readonly attempts: number;
	declare readonly advice: Advice | undefined;
	// Private, so that no log shows the server's words or the order.
	readonly #body: unknown;
	readonly #call: Call;

	constructor(kind: OrdersErrorKind, call: Call, { status, body, cause }: Found = {}) {
		const { attempts, operation } = call;
		const what = meanings[kind] ?? (status ? `the server sent status ${status}` : "apiKey gave no usable key");
		super(`No decision: ${what} (requests sent: ${attempts}).`, cause === undefined ? {} : { cause });
		Object.assign(this, { kind, status, attempts, advice: operation && adviceFor(kind, status, operation) });
		this.#body = body;
		this.#call = call;
	}

	override get name(): string {
		return "OrdersError";
	}

	get [brand](): boolean {
		return true;
	}

	get body(): unknown {
		return this.#body;
	}

	get resend(): ResendTicket | undefined {
		return this.advice === resendAdvice ? this.#call.ticket?.() : undefined;
	}

	toJSON(): Record<string, unknown> {
		const { name, message, ...rest } = this;
		return { name, message, ...rest };
	}
}

/** The class of the errors, for `instanceof`. */
export const OrdersError: abstract new (never: never) => OrdersError = OrdersErrorClass as never;

/** The error that a call ends with. */
export function ordersError(kind: OrdersErrorKind, call: Call, found: Found = {}): OrdersError {
	return new OrdersErrorClass(kind, call, found) as unknown as OrdersError;
}

/** Whether a value is an `OrdersError`, also one of another copy of this package. */
export function isOrdersError(value: unknown): value is OrdersError {
	return typeof value === "object" && value !== null && brand in value;
}

/** Whether no usable answer arrived, so that another attempt may bring one. */
export function mayPass(kind: OrdersErrorKind | undefined, status = 0, { retry }: Operation): boolean {
	return kind === "timeout" || kind === "network" || kind === "bad_response" || retry.statuses.includes(status);
}

function adviceFor(kind: OrdersErrorKind, status: number | undefined, operation: Operation): Advice | undefined {
	const documented = Object.values(operation.errors).find((error) => error.kind === kind);
	return documented?.advice ?? (mayPass(kind, status, operation) ? operation.advice : undefined);
}
