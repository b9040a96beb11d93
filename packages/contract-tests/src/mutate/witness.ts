import { isObject } from "@forter-orders/spec";
import { pathsIn } from "../bodies/edit.ts";
import { MAP_KEY, type Place } from "../bodies/places.ts";
import { sampled } from "../bodies/sampled.ts";
import type { ScopedBody } from "../bodies/scopes.ts";
import { carrierOf, pathOf } from "../bodies/workshop.ts";
import type { Contract } from "../contract/contract.ts";
import { labelOf } from "../label/label.ts";
import { change } from "./patch.ts";

/** A place at which a schema applies. */
export interface Site {
	readonly body: ScopedBody;
	readonly place: Place;
	/** Which of the place's alternatives has the schema. */
	readonly alternative: number;
}

/** A body that two contracts judge differently, each by two validators. */
export interface Witness {
	readonly body: unknown;
	/** Whether it is right by the original. */
	readonly before: boolean;
}

// Values that tell many rules apart.
const PROBES: readonly unknown[] = [null, {}, [], "", "text", "NOT_LISTED", "x".repeat(70), 0, 1, -1, 1.5, 1e12, true];

/** A body that is right by its own contract and wrong by a changed one, or the reverse; the validators of each must agree on that. */
export function findWitness(
	{ spec }: Contract,
	{ body, place, alternative }: Site,
	probes: (sample: unknown) => readonly unknown[] = () => [],
): Witness | undefined {
	const before = body.workshop;
	const after = { ...before, spec };
	for (const candidate of bodiesAt({ body, place, alternative }, probes)) {
		const now = labelOf(after, candidate).verdict;
		if (now === "disputed") continue;
		const then = labelOf(before, candidate).verdict;
		if (then !== "disputed" && then !== now) return { body: candidate, before: then === "valid" };
	}
	return undefined;
}

function* bodiesAt(
	{ body, place, alternative }: Site,
	probes: (sample: unknown) => readonly unknown[],
): Generator<unknown> {
	const sample = sampled(body.workshop, place.branches[alternative] ?? []);
	const path = pathOf(place);
	const carrier = carrierOf(body.workshop, place, sample);
	yield carrier;
	for (const value of [...probes(sample), ...PROBES]) yield change(carrier, path, value);
	for (const inner of pathsIn(sample).slice(0, 20)) {
		yield change(carrier, [...path, ...inner], undefined);
		for (const value of PROBES.slice(0, 6)) yield change(carrier, [...path, ...inner], value);
	}
	const whole = withMembers(body, place, sample);
	for (const value of [whole, ...probes(whole)]) yield change(carrier, path, value);
	for (const { value } of body.media.examples) yield value;
	yield body.workshop.base;
}

/** A sample with every member that is described at its place. */
function withMembers({ workshop }: ScopedBody, place: Place, sample: unknown): unknown {
	if (!isObject(sample)) return sample;
	const members = workshop.places
		.filter(({ parent, tokens }) => parent?.name === place.name && tokens.at(-1) !== MAP_KEY)
		.map(({ tokens, branches }) => [tokens.at(-1), sampled(workshop, branches[0] ?? [])]);
	return { ...sample, ...Object.fromEntries(members) };
}
