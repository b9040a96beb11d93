import type { Change } from "../compare/change.ts";
import { directionsOf, gravest, verdictOn } from "../judgement.ts";
import type { Locator, Place } from "../places.ts";
import { typesVerdictOf, type Verdict } from "../table.ts";
import type { Waiver } from "../waivers.ts";
import { type Witness, witnessOf } from "../witness/witness.ts";

/** A change with all that a reader wants to know of it. */
export type Finding = Omit<Change, "schemas"> & {
	verdict: Verdict;
	/** What the table says of code that was compiled against the types. */
	types: Verdict;
	/** Where it is written now, and where it was in the baseline. */
	place?: Place;
	was?: Place;
	witness?: Witness;
	waiver?: Waiver;
};

/** Looks up places, and searches a witness of each break. */
export function describeChange(change: Change, now: Locator, before: Locator, waiver: Waiver | undefined): Finding {
	const { schemas: _, ...rest } = change;
	const witness = witnessOf(change);
	const pointer = change.next ?? change.base;
	return {
		...rest,
		verdict: verdictOn(change),
		types: gravest(directionsOf(change.row, change.direction).map((way) => typesVerdictOf(change.row, way))),
		...(pointer !== undefined && { place: now(pointer) }),
		...(change.base !== undefined && { was: before(change.base) }),
		...(witness && { witness }),
		...(waiver && { waiver }),
	};
}

const order: readonly Verdict[] = ["B", "P", "N", "D"];

/** Findings with the gravest first. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
	return [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}
