import type { Operation } from "@forter-orders/spec";
import { verdictOn } from "../judgement.ts";
import { quote } from "./change.ts";
import { type At, compareNames, membersOfBoth, type Nodes, report } from "./nodes.ts";
import { createPairWithin, type Pair } from "./pair.ts";
import { compareMethods, nameOf } from "./paths.ts";
import { compareWaiting } from "./schema/schemas.ts";

/** Operations that are webhooks or callbacks, by their name. */
export type Offers = ReadonlyMap<string, readonly Operation[]>;

/** Compares webhooks or callbacks by name: whether they exist, and whether anything of them is changed. */
export function compareCallbacks(
	pair: Pair,
	kind: "webhook" | "callback",
	holders: Nodes,
	[before, after]: readonly [Offers, Offers],
): void {
	const at: At = { direction: "both", where: kind };
	const kept = compareNames(
		membersOfBoth(pair, holders, `${kind}s`),
		(name, node) => report(pair, at, "W1.removed", `${quote(name)} is gone`, node),
		(name, node) => report(pair, at, "W1.added", `${quote(name)} is added`, undefined, node),
	);
	for (const [name, old, young] of kept) {
		if (pair.isUntouched(old.pointer, young.pointer)) continue;
		const row = rowOf(pair, before.get(name) ?? [], after.get(name) ?? []);
		const what = row === "L7" ? "in its texts" : `and the table does not look into a ${kind}`;
		if (row) report(pair, at, row, `${quote(name)} is changed, ${what}`, old, young);
	}
}

function rowOf(pair: Pair, base: readonly Operation[], next: readonly Operation[]): string | undefined {
	// A callback may have itself as a callback.
	if (pair.isWithin) return "U1";
	const alone = createPairWithin(pair);
	compareMethods(alone, base, next, nameOf);
	compareWaiting(alone);
	if (alone.changes.length === 0) return undefined;
	return alone.changes.every((change) => verdictOn(change) === "D") ? "L7" : "U1";
}
