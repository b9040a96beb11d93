import { laterOf, latersOf } from "../../canonical/schema.ts";
import { compareBelow, compareHeld, emit, type SchemaPair } from "./context.ts";
import { isNothing } from "./members.ts";

/** Compares what a list may hold. */
export function compareArrays(at: SchemaPair): void {
	comparePlaces(at);
	const texts = ["items have to fit a schema", "items may be anything"] as const;
	compareHeld(at, "items", "*", ["B13.added", "B13.removed"], texts);
	const demand = ["one item has to fit a schema", "no item is demanded"] as const;
	compareHeld(at, "contains", "*", ["B11.tightened", "B11.loosened"], demand);
	const others = ["items that no part names are refused", "items that no part names are accepted"] as const;
	compareHeld(at, "unevaluatedItems", "*", ["B14.tightened", "B14.loosened"], others);
}

function comparePlaces(at: SchemaPair): void {
	const key = "prefixItems";
	const [before, after] = [latersOf(at.base, key), latersOf(at.next, key)];
	for (let index = 0; index < Math.max(before.length, after.length); index++) {
		const [base, next] = [before[index], after[index]];
		if (base && next) compareBelow(at, base, next, String(index));
		else if (next)
			emit(at, isNothing(laterOf(at.base, "items")) ? "B12.added" : "B12.constrained", `place ${index}`, { key });
		else emit(at, isNothing(laterOf(at.next, "items")) ? "B12.removed" : "B12.freed", `place ${index}`, { key });
	}
}
