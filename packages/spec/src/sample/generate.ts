import type { Spec } from "../model/spec.ts";
import { branchesOf } from "../schema/branches.ts";
import type { Direction } from "../schema/direction.ts";
import { valueJudgeOf } from "../validate/value-judge.ts";
import { type Chance, chanceOf, seedOf } from "./chance.ts";
import { repaired } from "./repair.ts";
import { roomFor, type SampleSource, sampleOf } from "./sample.ts";
import { type Sample, sampleFor } from "./sample-for.ts";

const ATTEMPTS = 3;
const MAX_MEMBERS = 100;

/** A value at random for the schema at a pointer, the same for the same seed; the plain sample where none is valid. */
export function generateFor(spec: Spec, direction: Direction, pointer: string, seed: number): Sample {
	const judge = valueJudgeOf(spec, direction);
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const value = generateValue(spec, direction, [pointer], seedOf(seed, attempt));
		if (judge.accepts(pointer, value)) return { value, isValid: true };
		const mended = repaired({ spec, direction }, pointer, value);
		if (mended) return { value: mended.value, isValid: true };
	}
	return sampleFor(spec, direction, pointer);
}

/** A value at random for some schemas together, which may break what they ask for. */
export function generateValue(spec: Spec, direction: Direction, pointers: readonly string[], seed: number): unknown {
	const chance: Chance = chanceOf(seed);
	const source: SampleSource = { spec, direction, rich: true, room: roomFor(MAX_MEMBERS), chance };
	const branches = branchesOf(spec, pointers);
	return sampleOf(source, branches[chance.below(branches.length)] ?? []);
}
