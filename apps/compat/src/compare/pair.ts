import type { Direction, Spec } from "@forter-orders/spec";
import { Reader } from "../canonical/reader.ts";
import type { Schema } from "../canonical/schema.ts";
import type { Change } from "./change.ts";
import { createIsUntouched, createLinks, type IsUntouched, type Links } from "./links.ts";
import type { SchemaPair } from "./schema/context.ts";

/** A document that is compared, and its schemas as each direction sees them. */
export type Source = { spec: Spec; links: Links } & Record<Direction, Reader>;

/** Reads a document. */
export function createSource(spec: Spec): Source {
	return {
		spec,
		links: createLinks(spec),
		request: new Reader(spec, "request"),
		response: new Reader(spec, "response"),
	};
}

/** Two documents that are being compared. */
export type Pair = {
	base: Source;
	next: Source;
	isUntouched: IsUntouched;
	/** Set when a part is looked at that is told of in one line. */
	isWithin: boolean;
	changes: Change[];
	/** Keeps a change; one that was found already, on another way, is kept once. */
	report(change: Change): void;
	/** Pairs of schemas that wait: one after another, since they may lead far down, or in circles. */
	waiting: SchemaPair[];
	/** Pairs of schemas that were compared already, or wait. */
	seen: WeakMap<Schema, WeakMap<Schema, Set<Direction>>>;
};

/** Begins to compare two documents. */
export function createPair(base: Source, next: Source, isUntouched: IsUntouched = createIsUntouched(base, next)): Pair {
	const found = new Set<string>();
	const changes: Change[] = [];
	const report = (change: Change): void => {
		const key = [change.row, change.direction, change.base, change.next, change.what].join("\n");
		if (found.has(key)) return;
		found.add(key);
		changes.push(change);
	};
	return { base, next, isUntouched, isWithin: false, changes, report, waiting: [], seen: new WeakMap() };
}

/** Begins to compare a part of what another pair does, which is told of in one line. */
export function createPairWithin({ base, next, isUntouched }: Pair): Pair {
	return { ...createPair(base, next, isUntouched), isWithin: true };
}
