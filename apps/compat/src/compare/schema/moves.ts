import type { Later } from "../../canonical/later.ts";
import { isRenamed, propertiesOf } from "./members.ts";

/** A member that went into, or came out of, an object beside it. */
export type Move = { name: string; holder: string; isInto: boolean; before: Later; after: Later };

type Properties = ReadonlyMap<string, Later>;

/** The members of an object that now stand in an object beside them, or that stood in one. */
export function findMoves(before: Properties, after: Properties): Move[] {
	const into = movesBetween(before, after).map(({ name, holder, outer, inner }): Move => {
		return { name, holder, isInto: true, before: outer, after: inner };
	});
	const out = movesBetween(after, before).map(({ name, holder, outer, inner }): Move => {
		return { name, holder, isInto: false, before: inner, after: outer };
	});
	return [...into, ...out].filter(({ name, before, after }) => isRenamed([name, before], [name, after]));
}

// Members of one side that an object of the other has, which has no such member beside it, nor had that object before.
function movesBetween(side: Properties, other: Properties) {
	return [...side].flatMap(([name, outer]) => {
		if (other.has(name)) return [];
		return [...other].flatMap(([holder, object]) => {
			const inner = propertiesOf(object.schema).get(name);
			const partner = side.get(holder);
			const isOnlyHere = partner === undefined || !propertiesOf(partner.schema).has(name);
			return inner !== undefined && isOnlyHere ? [{ name, holder, outer, inner }] : [];
		});
	});
}
