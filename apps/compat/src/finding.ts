import type { FileLocation, Locate } from "@forter-orders/spec";
import type { Change } from "./compare/change.ts";
import { directionsOf, gravest, gravity, verdictOn } from "./judgement.ts";
import { rowOf, typesVerdictOf, type Verdict } from "./table.ts";
import type { Waiver } from "./waivers.ts";
import { type Witness, witnessOf } from "./witness/witness.ts";

/** A change with all that a reader wants to know of it; its places in the documents begin with `#`. */
export type Finding = Omit<Change, "schemas"> & {
	/** The name of the row. */
	name: string;
	verdict: Verdict;
	/** What the table says of code that was compiled against the types. */
	types: Verdict;
	/** Where it is written now, and where it was before. */
	place?: FileLocation;
	was?: FileLocation;
	witness?: Witness;
	waiver?: Waiver;
};

// Nobody reads more, and each takes its time.
const mostWitnesses = 200;

/** Changes with their places, and a witness of each break, the gravest first. */
export function describeChanges(
	changes: readonly Change[],
	before: Locate,
	now: Locate,
	waivers: ReadonlyMap<Change, Waiver> = new Map(),
): Finding[] {
	const judged = changes.map((change) => ({ change, verdict: verdictOn(change) }));
	judged.sort((a, b) => gravity(b.verdict) - gravity(a.verdict));
	return judged.map(({ change, verdict }, index) => {
		const { schemas: _, base, next, ...rest } = change;
		const witness = index < mostWitnesses ? witnessOf(change) : undefined;
		const waiver = waivers.get(change);
		const pointer = next ?? base;
		const place = pointer === undefined ? undefined : now(pointer);
		const was = base === undefined ? undefined : before(base);
		return {
			...rest,
			name: rowOf(change.row).name,
			...(base !== undefined && { base: `#${base}` }),
			...(next !== undefined && { next: `#${next}` }),
			verdict,
			types: gravest(directionsOf(change.row, change.direction).map((way) => typesVerdictOf(change.row, way))),
			...(place && { place }),
			...(was && { was }),
			...(witness && { witness }),
			...(waiver && { waiver }),
		};
	});
}
