import { listOf } from "@forter-orders/spec";
import { isAnnotation } from "../canonical/keywords.ts";
import { mapOf, type Schema, schemasOf } from "../canonical/schema.ts";
import { typesOf } from "../canonical/tidy-types.ts";
import { arrays } from "./arrays.ts";
import { judgeOf } from "./judge.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { texts } from "./texts.ts";

const every = ["string", "integer", "number", "boolean", "null", "object", "array"];
const deepest = 12;
const first = new WeakMap<object, { value: unknown }>();

/** How values of a part are found: all, the first few, or one that fits. */
export type Makers = { few(schema: Schema, count?: number): unknown[]; sample(schema: Schema): unknown };

/** Values near the edges of what a schema accepts, both within and without, the plainest first. */
export function* candidates(schema: Schema, depth = 0): Generator<unknown> {
	if (depth > deepest) return;
	yield* listOf(schema.examples);
	if (Object.keys(schema).every(isAnnotation)) return yield* Object.values(plain).flat();
	yield* listOf(schema.enum);
	const own = typesOf(schema) ?? every;
	for (const type of every) if (!own.includes(type)) yield* plain[type] ?? [];
	for (const type of own) yield* ofType(schema, type, depth);
	for (const branch of branchesOf(schema)) yield* candidates(branch, depth + 1);
}

/** The schemas that a schema is composed of, which are about the same value. */
export function branchesOf(schema: Schema): Schema[] {
	const keys = ["allOf", "anyOf", "oneOf", "if", "then", "else", "not"];
	const dependent = [...mapOf(schema, "dependentSchemas").values()].map((later) => later.schema);
	return [...keys.flatMap((key) => schemasOf(schema, key)), ...dependent];
}

const plain: Record<string, unknown[]> = {
	string: ["x", ""],
	integer: [1],
	number: [1.5],
	boolean: [true, false],
	null: [null],
	object: [{}, { x: "x" }],
	array: [[], ["x"]],
};

function* ofType(schema: Schema, type: string, depth: number): Generator<unknown> {
	const makers: Makers = {
		few: (part, count = 30) => take(candidates(part, depth + 1), count),
		sample: (part) => sample(part, depth + 1),
	};
	if (type === "string") yield* texts(schema);
	else if (type === "integer" || type === "number") yield* numbers(schema);
	else if (type === "object") yield* objects(schema, makers);
	else if (type === "array") yield* arrays(schema, makers);
	else yield* plain[type] ?? [];
}

function take(values: Iterable<unknown>, count: number, fits: (value: unknown) => boolean = () => true): unknown[] {
	const taken: unknown[] = [];
	for (const value of values) if (fits(value) && taken.push(value) >= count) break;
	return taken;
}

function sample(schema: Schema, depth: number): unknown {
	const found = first.get(schema) ?? { value: take(candidates(schema, depth), 1, judgeOf(schema))[0] };
	first.set(schema, found);
	return found.value ?? (typesOf(schema)?.includes("null") ? null : "x");
}
