import type { Schema } from "../../canonical/source.ts";
import { isRenamed, propertiesOf } from "./members.ts";

/** A member that went into, or came out of, an object beside it. */
export type Move = { name: string; holder: string; isInto: boolean; before: Schema; after: Schema };

type Properties = Record<string, Schema>;

/** The members of an object that now stand in an object beside them, or that stood in one. */
export function findMoves(before: Properties, after: Properties): Move[] {
	const into = Object.entries(before).flatMap(([name, schema]) =>
		name in after
			? []
			: holdersOf(name, after, before).map(([holder, inner]) => ({
					name,
					holder,
					isInto: true,
					before: schema,
					after: inner,
				})),
	);
	const out = Object.entries(after).flatMap(([name, schema]) =>
		name in before
			? []
			: holdersOf(name, before, after).map(([holder, inner]) => ({
					name,
					holder,
					isInto: false,
					before: inner,
					after: schema,
				})),
	);
	return [...into, ...out].filter(({ name, before, after }) => isRenamed([name, before], [name, after]));
}

// Objects that hold the member on one side and not on the other.
function holdersOf(name: string, side: Properties, other: Properties): [string, Schema][] {
	return Object.entries(side).flatMap(([holder, object]) => {
		const inner = propertiesOf(object)[name];
		const partner = other[holder];
		const isOnlyHere = partner === undefined || propertiesOf(partner)[name] === undefined;
		return inner !== undefined && isOnlyHere ? [[holder, inner] satisfies [string, Schema]] : [];
	});
}
