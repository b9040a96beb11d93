import type { ScopedBody } from "../cases/scopes.ts";
import type { Contract, OpenApiDocument } from "../contract/contract.ts";
import { isObject } from "../contract/json.ts";
import { labelOf } from "../label/label.ts";
import { oraclesFor } from "../label/oracles.ts";
import { carrierOf, pathOf } from "../schema/carrier.ts";
import { pathsIn } from "../schema/edit.ts";
import { MAP_KEY, type Place } from "../schema/places.ts";
import { sampleOf } from "../schema/sample.ts";
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

/** A body that is right by one contract and wrong by the other; the validators of each must agree on that. */
export function findWitness(
	original: Contract,
	changed: Contract,
	{ body, place, alternative }: Site,
	probes: (sample: unknown) => readonly unknown[] = () => [],
): Witness | undefined {
	const [before, after] = [oraclesFor(original, body.schema), oraclesFor(changed, body.schema)];
	for (const candidate of bodiesAt(original, { body, place, alternative }, probes)) {
		const now = labelOf(after, candidate).verdict;
		if (now === "disputed") continue;
		const then = labelOf(before, candidate).verdict;
		if (then !== "disputed" && then !== now) return { body: candidate, before: then === "valid" };
	}
	return undefined;
}

function* bodiesAt(
	{ document }: Contract,
	{ body, place, alternative }: Site,
	probes: (sample: unknown) => readonly unknown[],
): Generator<unknown> {
	const sample = sampleOf(document, place.alternatives[alternative] ?? []);
	const path = pathOf(place);
	const carrier = carrierOf(body.workshop, place, sample);
	yield carrier;
	for (const value of [...probes(sample), ...PROBES]) yield change(carrier, path, value);
	for (const inner of pathsIn(sample).slice(0, 20)) {
		yield change(carrier, [...path, ...inner], undefined);
		for (const value of PROBES.slice(0, 6)) yield change(carrier, [...path, ...inner], value);
	}
	const whole = withMembers(document, body, place, sample);
	for (const value of [whole, ...probes(whole)]) yield change(carrier, path, value);
	for (const { value } of body.media.examples) yield value;
	yield body.workshop.base;
}

/** A sample with every member that is described at its place. */
function withMembers(document: OpenApiDocument, { workshop }: ScopedBody, place: Place, sample: unknown): unknown {
	if (!isObject(sample)) return sample;
	const members = workshop.places
		.filter(({ parent, tokens }) => parent?.name === place.name && tokens.at(-1) !== MAP_KEY)
		.map(({ tokens, alternatives }) => [tokens.at(-1), sampleOf(document, alternatives[0] ?? [])]);
	return { ...sample, ...Object.fromEntries(members) };
}
