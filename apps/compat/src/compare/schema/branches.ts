import { sameJson } from "@forter-orders/spec";
import { unitOf } from "../../canonical/all-of.ts";
import { constraintsOf } from "../../canonical/keywords.ts";
import { laterOf, type Schema } from "../../canonical/schema.ts";
import { isSame, isSameSetting } from "../../canonical/shape.ts";
import { propertiesOf } from "./members.ts";

type Matched = { pairs: [Schema, Schema][]; lost: Schema[]; won: Schema[] };

/** Pairs the alternatives of two lists: those that are the same first, with their title if they can, then those that are alike. */
export function matchBranches(before: readonly Schema[], after: readonly Schema[]): Matched {
	const lost = new Set(before);
	const won = new Set(after);
	const pairs: [Schema, Schema][] = [];
	for (const isMatch of [isTwin, isSame, isAlike]) {
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

function isTwin(a: Schema, b: Schema): boolean {
	return a.title === b.title && a.description === b.description && isSame(a, b);
}

/** True for a schema that is a condition and says nothing else. */
export function isCondition(schema: Schema): boolean {
	return schema.if !== undefined && constraintsOf(schema).every((key) => unitOf("if").includes(key));
}

// The same title, the same condition, or more than half of the members in common.
function isAlike(a: Schema, b: Schema): boolean {
	if (a.title !== undefined && a.title === b.title) return true;
	if (isCondition(a) || isCondition(b)) return isSameSetting("if", a, b);
	if (!sameJson(a.type, b.type)) return false;
	const [left, right] = [propertiesOf(a), propertiesOf(b)];
	const common = [...left.keys()].filter((name) => right.has(name)).length;
	if (left.size + right.size > 0) return common * 2 > Math.max(left.size, right.size);
	const [items, others] = [laterOf(a, "items"), laterOf(b, "items")];
	return items !== undefined && others !== undefined && isSame(items.schema, others.schema);
}
