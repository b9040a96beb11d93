import type { Schema } from "../canonical/schema.ts";

const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

/** Numbers near the bounds of a schema. */
export function numbers(schema: Schema): number[] {
	const edges = bounds.map((key) => schema[key]).filter((value) => typeof value === "number");
	const step =
		typeof schema.multipleOf === "number" ? [schema.multipleOf, schema.multipleOf * 2, schema.multipleOf * 3] : [];
	const near = edges.flatMap((edge) => [edge, edge + 1, edge - 1, edge + 0.5, edge - 0.5]);
	return [...near, ...[1, 0, -1, 1.5, 0.1, 2, 3, 5, 7], ...step, ...[1e3, -1e3, 3e9, 1e15]];
}
