import type { DocumentedResponse, Spec } from "@forter-orders/spec";

/** An answer as text. */
export interface Message {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | null;
}

/** What the answer belongs to. */
export interface AnswerContext {
	readonly spec: Spec;
	/** The responses of the operation. */
	readonly responses: readonly DocumentedResponse[];
	/** Milliseconds since the epoch. */
	readonly now: number;
}

/** A fault that this answer cannot have; the message is meant for the caller. */
export class FaultError extends Error {
	override readonly name = "FaultError";
}
