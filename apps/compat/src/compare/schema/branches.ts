import { isSame, shapeOf } from "../../canonical/shape.ts";
import type { Schema } from "../../canonical/source.ts";
import { isRecord, stable } from "../../json.ts";
import { propertiesOf } from "./members.ts";

type Matched = { pairs: [Schema, Schema][]; lost: Schema[]; won: Schema[] };

/** Pairs the alternatives of two lists: those that are the same first, then those that are alike. */
export function matchBranches(before: unknown[], after: unknown[]): Matched {
	const lost = new Set(before.filter(isRecord));
	const won = new Set(after.filter(isRecord));
	const pairs: [Schema, Schema][] = [];
	for (const isMatch of [isSame, isAlike]) {
		for (const base of lost) {
			const next = [...won].find((candidate) => isMatch(base, candidate));
			if (next === undefined) continue;
			pairs.push([base, next]);
			lost.delete(base);
			won.delete(next);
		}
	}
	return { pairs, lost: [...lost], won: [...won] };
}

// The same title, or more than half of the members in common.
function isAlike(a: Schema, b: Schema): boolean {
	if (a.title !== undefined && a.title === b.title) return true;
	if (stable(a.type) !== stable(b.type)) return false;
	const [left, right] = [Object.keys(propertiesOf(a)), Object.keys(propertiesOf(b))];
	const common = left.filter((name) => right.includes(name)).length;
	if (left.length + right.length > 0) return common * 2 > Math.max(left.length, right.length);
	return shapeOf(a.items) === shapeOf(b.items) && a.items !== undefined;
}
