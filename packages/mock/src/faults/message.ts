import type { Node, OpenApiDocument } from "../document/document.ts";

/** An answer as text. */
export interface Message {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | null;
}

/** What the answer belongs to. */
export interface AnswerContext {
	readonly document: OpenApiDocument;
	/** The responses of the operation by their status. */
	readonly responses: Node;
	/** Milliseconds since the epoch. */
	readonly now: number;
}

/** A fault that this answer cannot have; the message is meant for the caller. */
export class FaultError extends Error {
	override readonly name = "FaultError";
}
