import type { Place } from "../bodies/places.ts";

/** A body that differs from a valid one in one thing. */
export interface Candidate {
	/** What differs, the last part of the case's id. */
	readonly name: string;
	readonly place: Place;
	/** What the body is meant to be; `either` where only the validators can tell. */
	readonly intent: "valid" | "invalid" | "either";
	/** Pointer to the place that must be named when the body is invalid. */
	readonly pointer: string;
	/** Cells that turn green with it. */
	readonly cells: readonly string[];
	/** Document pointer of the keyword that it is about. */
	readonly document: string;
	/** The body, made when it is needed. */
	readonly body: () => unknown;
}
