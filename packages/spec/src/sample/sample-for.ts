import type { Spec } from "../model/spec.ts";
import { branchesOf } from "../schema/branches.ts";
import type { Direction } from "../schema/direction.ts";
import { valueJudgeOf } from "../validate/value-judge.ts";
import { repaired } from "./repair.ts";
import { roomFor, type SampleSource, sampleOf } from "./sample.ts";

/** A value made for a schema. */
export interface Sample {
	readonly value: unknown;
	/** Whether the schema takes it; some schemas take nothing, and of others no value was found. */
	readonly isValid: boolean;
}

const MAX_TRIED = 8;
const MAX_MEMBERS = 500;

type Mode = Pick<SampleSource, "filled" | "plain" | "rich">;
const MODES: Readonly<Record<"small" | "rich", readonly Mode[]>> = {
	small: [{}, { plain: true }, { rich: true }],
	rich: [{ rich: true }, { rich: true, plain: true }, { filled: true }, {}, { plain: true }],
};

const made = new WeakMap<Spec, Map<string, Sample>>();

/**
 * A value for the schema at a pointer, made once; throws a `SchemaError` for a schema that cannot be used. What is sent is
 * small, and what comes back is rich: it shows what there is.
 */
export function sampleFor(
	spec: Spec,
	direction: Direction,
	pointer: string,
	size: keyof typeof MODES = direction === "request" ? "small" : "rich",
): Sample {
	const samples = made.get(spec) ?? new Map<string, Sample>();
	made.set(spec, samples);
	const key = `${direction} ${size} ${pointer}`;
	const sample = samples.get(key) ?? findSample(spec, direction, pointer, MODES[size]);
	samples.set(key, sample);
	return sample;
}

function findSample(spec: Spec, direction: Direction, pointer: string, modes: readonly Mode[]): Sample {
	const judge = valueJudgeOf(spec, direction);
	const branches = branchesOf(spec, [pointer]).slice(0, MAX_TRIED);
	let first: Sample | undefined;
	for (const mode of modes) {
		for (const parts of branches) {
			const source: SampleSource = { spec, direction, ...mode, room: roomFor(MAX_MEMBERS) };
			const value = sampleOf(source, parts);
			first ??= { value, isValid: false };
			if (judge.accepts(pointer, value)) return { value, isValid: true };
			const mended = repaired(source, pointer, value);
			if (mended) return { value: mended.value, isValid: true };
		}
	}
	return first ?? { value: null, isValid: false };
}
