import type { Call } from "./call.ts";
import type { Operation } from "./operation.ts";
import { type Advice, type DocumentedErrorKind, docs, type ErrorAnswers } from "./policy.gen.ts";
import { safeCause } from "./safe-cause.ts";
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
	/** The page that says more about errors of this kind. */
	readonly docsUrl: string;
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
	bad_response: "the server sent a success without one",
	network: "the connection failed",
	redirect: "the server sent a redirect",
	timeout: "no complete answer in time",
};

class OrdersErrorClass extends Error {
	declare readonly kind: OrdersErrorKind;
	declare readonly status: number | undefined;
	declare readonly attempts: number;
	declare readonly advice: Advice | undefined;
	declare readonly docsUrl: string;
	declare readonly resend: ResendTicket | undefined;

	constructor({ attempts, operation, ticket }: Call, kind: OrdersErrorKind, found: Found = {}) {
		const { status, body } = found;
		const what = meanings[kind] ?? (status ? `the server sent status ${status}` : "apiKey gave no usable key");
		super(`No decision: ${what} (requests sent: ${attempts}).`, found);
		const advice =
			operation &&
			(operation.errors[kind as DocumentedErrorKind]?.[0] ??
				(mayPass(operation, kind, status) ? operation.advice : undefined));
		Object.assign(this, { kind, status, attempts, advice, docsUrl: docs + kind });
		// Hidden, so that no log shows the server's words or the order.
		hide(this, "body", typeof body === "object" && !Array.isArray(body) ? (body ?? undefined) : undefined);
		hide(this, "resend", advice === resendAdvice ? ticket?.() : undefined);
	}

	override get name(): string {
		return "OrdersError";
	}

	get [brand](): boolean {
		return true;
	}

	/** What Node's inspect prints: a copy without what is hidden, which it would find when it is told to call getters. */
	[Symbol.for("nodejs.util.inspect.custom")](): Error {
		return Object.assign(new Error(this.message, this), this, { stack: this.stack });
	}

	toJSON(): Record<string, unknown> {
		const { name, message } = this;
		return { name, message, ...Object(this) };
	}
}

/** The class of the errors, for `instanceof`. */
export const OrdersError: abstract new (never: never) => OrdersError = OrdersErrorClass as never;

/** The same class, to make an error with. */
export const Failure: new (call: Call, kind: OrdersErrorKind, found?: Found) => OrdersError = OrdersErrorClass as never;

/** Adds a member that printing leaves out. */
export function hide<T extends object>(target: T, name: string, value: unknown): T {
	return Object.defineProperty(target, name, { get: () => value });
}

/** The error that a call ends with, whatever was thrown. */
export function failureOf(call: Call, thrown: unknown): OrdersError {
	return isOrdersError(thrown) ? thrown : new Failure(call, "network", { cause: safeCause(thrown, call.secrets) });
}

/** Whether a value is an `OrdersError`, also one of another copy of this package. */
export function isOrdersError(value: unknown): value is OrdersError {
	return brand in Object(value);
}

/** The kind of error that an error status is of. */
export function kindOf({ errors }: Operation, status: number): OrdersErrorKind {
	const documented = Object.entries(errors).find(([, statuses]) => statuses.includes(status))?.[0];
	return (documented ?? (status < 500 ? "unexpected_status" : "server")) as OrdersErrorKind;
}

/** Whether no usable answer arrived, so that another attempt may bring one. */
export function mayPass({ retry }: Operation, kind = "", status = 0): boolean {
	return /^(timeout|network|bad_response)$/.test(kind) || retry.statuses.includes(status);
}
