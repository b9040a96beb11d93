import { listOf, objectOf } from "../contract/json.ts";
import { toPointer } from "../contract/pointer.ts";
import type { PlaceCells } from "../coverage/cell-id.ts";
import { carrierOf, pathOf, type Workshop } from "../schema/carrier.ts";
import { without } from "../schema/edit.ts";
import type { Part } from "../schema/parts.ts";
import type { Place } from "../schema/places.ts";
import { sampleOf } from "../schema/sample.ts";
import type { Candidate } from "./candidate.ts";

/** Bodies on both sides of each `if` of a place: each value that it names, and another, without what a branch requires. */
export function conditionCandidates(workshop: Workshop, place: Place, cells: PlaceCells): Candidate[] {
	return conditionsOf(place).flatMap((part) => {
		const needed = ["then", "else"].flatMap((branch) => listOf(objectOf(part.schema[branch]).required).map(String));
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

/** The schemas of a place that have a condition, each once. */
export function conditionsOf({ alternatives }: Place): Part[] {
	const parts = alternatives.flat().filter(({ schema }) => schema.if !== undefined);
	return parts.filter(({ pointer }, index) => parts.findIndex((other) => other.pointer === pointer) === index);
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
	const child = workshop.places.find(({ parent, tokens }) => parent?.name === place.name && tokens.at(-1) === name);
	if (!child) return structuredClone(workshop.base);
	return carrierOf(workshop, child, value ?? sampleOf(workshop.contract.document, child.alternatives[0] ?? []));
}
