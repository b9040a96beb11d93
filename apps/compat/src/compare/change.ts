import type { Schema, Source } from "../canonical/source.ts";
import type { Direction } from "../table.ts";

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
	/** Where it stood in the document before. */
	base?: string;
	/** Where it stands in the document now. */
	next?: string;
	before?: unknown;
	after?: unknown;
	/** The schemas that accept different values now. */
	schemas?: { base: Schema; next: Schema };
};

/** Two documents that are being compared. */
export type Pair = {
	base: Source;
	next: Source;
	/** Keeps a change; one that was found already, on another way, is kept once. */
	report(change: Change): void;
	/** Pairs of schemas that were compared already. */
	seen: WeakMap<object, Map<object, Set<Sight>>>;
};

/** Changes, each once. */
export function createPair(base: Source, next: Source): Pair & { changes: Change[] } {
	const found = new Map<string, Change>();
	const changes: Change[] = [];
	const report = (change: Change): void => {
		const key = [change.row, change.direction, change.base, change.next, change.what].join("\n");
		if (found.has(key)) return;
		found.set(key, change);
		changes.push(change);
	};
	return { base, next, report, seen: new WeakMap(), changes };
}

/** A value in a message, cut where it is long. */
export function quote(value: unknown): string {
	const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? "nothing");
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Several values in a message. */
export function quoteAll(values: readonly unknown[]): string {
	return values.map(quote).join(", ");
}
