import { listOf, objectOf, type Part, toPointer } from "@forter-orders/spec";
import { without } from "../bodies/edit.ts";
import { type Place, partsOf } from "../bodies/places.ts";
import { sampled } from "../bodies/sampled.ts";
import { carrierOf, childOf, pathOf, type Workshop } from "../bodies/workshop.ts";
import type { PlaceCells } from "../model/cell-id.ts";
import type { Candidate } from "./candidate.ts";

/** Bodies on both sides of each `if` of a place: each value that it names, and another, without what a branch requires. */
export function conditionCandidates(workshop: Workshop, place: Place, cells: PlaceCells): Candidate[] {
	return conditionsOf(place).flatMap((part) => {
		const needed = neededIn(part);
		return switchesOf(part).flatMap(({ name, values }) =>
			[...values, undefined].flatMap((value) =>
				needed.map((member): Candidate => {
					const path = [...pathOf(place), member];
					return {
						name: `if/${name}=${value === undefined ? "(other)" : String(value)}/without ${member}`,
						place,
						intent: "either",
						pointer: toPointer(path),
						cells: [cells.bound("if")],
						document: `${part.pointer}/if`,
						body: () => without(bodyWith(workshop, place, name, value), path),
					};
				}),
			),
		);
	});
}

/** The members that a condition makes necessary, one way or the other. */
function neededIn({ schema }: Part): string[] {
	return ["then", "else"].flatMap((branch) => listOf(objectOf(schema[branch]).required).map(String));
}

/** The schemas of a place that have a condition of which both sides can be told apart by a member, each once. */
export function conditionsOf(place: Place): Part[] {
	return partsOf(place).filter(
		(part) => part.schema.if !== undefined && switchesOf(part).length > 0 && neededIn(part).length > 0,
	);
}

/** The members whose value decides a condition. */
function switchesOf({ schema }: Part): { name: string; values: readonly unknown[] }[] {
	const properties = Object.entries(objectOf(objectOf(schema.if).properties));
	return properties.map(([name, rule]) => {
		const { enum: listed, const: only } = objectOf(rule);
		return { name, values: only === undefined ? listOf(listed) : [only] };
	});
}

function bodyWith(workshop: Workshop, place: Place, name: string, value: unknown): unknown {
	const child = childOf(workshop, place, name);
	if (!child) return structuredClone(workshop.base);
	return carrierOf(workshop, child, value ?? sampled(workshop, child.branches[0] ?? []));
}
