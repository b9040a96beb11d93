import type { Direction } from "@forter-orders/spec";
import type { Schema } from "../canonical/schema.ts";

/** Who sees a change: those who send, those who read, or both. */
export type Sight = Direction | "both";

/** One change of the contract. */
export type Change = {
	/** The row of TABLE.md that judges it. */
	row: string;
	direction: Sight;
	/** What was changed, in a few words. */
	what: string;
	/** The operation and the part of it. */
	where: string;
	/** JSON Pointer of where it stood in the document before. */
	base?: string;
	/** JSON Pointer of where it stands in the document now. */
	next?: string;
	before?: unknown;
	after?: unknown;
	/** The schemas that accept different values now. */
	schemas?: { base: Schema; next: Schema };
};

/** A value in a message, cut where it is long. */
export function quote(value: unknown): string {
	return cut(typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? "nothing"), 80);
}

/** A text, cut where it is longer than a number of characters. */
export function cut(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most - 3)}…` : text;
}

/** Several values in a message. */
export function quoteAll(values: readonly unknown[]): string {
	return values.map(quote).join(", ");
}
