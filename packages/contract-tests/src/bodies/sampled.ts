import { type Direction, type Part, type SampleSource, sampleOf } from "@forter-orders/spec";

// Thousands of bodies are made around the same few samples.
const made = new WeakMap<readonly Part[], Map<Direction, unknown>>();

/** A copy of the sample for the schemas of a place, which is made once for each direction. */
export function sampled(source: SampleSource, parts: readonly Part[]): unknown {
	const samples = made.get(parts) ?? new Map<Direction, unknown>();
	made.set(parts, samples);
	if (!samples.has(source.direction)) samples.set(source.direction, sampleOf(source, parts));
	return structuredClone(samples.get(source.direction));
}
