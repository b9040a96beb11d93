import { laterOf, latersOf, type Schema } from "../canonical/schema.ts";
import type { Makers } from "./candidates.ts";

/** Lists of several lengths, with items that fit, that repeat, and that do not fit. */
export function arrays(schema: Schema, { few, sample }: Makers): unknown[][] {
	const places = latersOf(schema, "prefixItems").map((later) => later.schema);
	const items = laterOf(schema, "items")?.schema ?? {};
	const contains = laterOf(schema, "contains");
	const contained = contains ? [sample(contains.schema)] : [];
	const start = [...places.map((place) => sample(place)), ...contained];
	const pool = few(items, 60);
	const edges = [schema.minItems, schema.maxItems, schema.minContains, schema.maxContains].filter(
		(value) => typeof value === "number",
	);
	const sizes = [...new Set([0, 1, 2, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1])])];
	const lists = sizes
		.filter((size) => size >= 0 && size <= 200)
		.flatMap((size) => [
			[...start, ...Array(size).fill(sample(items))],
			[...start, ...Array.from({ length: size }, (_, index) => pool[index % Math.max(pool.length, 1)] ?? index)],
			Array.from({ length: size }, (_, index) => `item ${index}`),
			[...contained, ...Array(size).fill(contained[0] ?? null)],
		]);
	const single = pool.map((item) => [...start, item]);
	const wrong = places.map((_, index) => start.map((value, at) => (at === index ? { wrong: true } : value)));
	return [...lists, ...places.map((_, index) => start.slice(0, index)), ...single, ...wrong];
}
