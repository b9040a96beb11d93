import { createAjv, keywordOf } from "@forter-orders/spec";
import { isAnnotation } from "../canonical/keywords.ts";
import { Later } from "../canonical/later.ts";
import { coreIn } from "../canonical/origin.ts";
import type { Schema } from "../canonical/schema.ts";

/** Says whether a value fits. */
type Judge = (value: unknown) => boolean;

const ajv = createAjv();
const names = new WeakMap<Schema, string>();
const added = new WeakSet<Schema>();
let count = 0;
const judges = new WeakMap<Schema, Judge | undefined>();
// Each schema costs a few milliseconds to compile, which large ones are not worth.
const most = 200;

/** Says whether values fit a canonical schema; `undefined` when it cannot be compiled, or leads to too many others. */
export function judgeOf(schema: Schema): Judge | undefined {
	if (!judges.has(schema)) judges.set(schema, compile(schema));
	return judges.get(schema);
}

function compile(schema: Schema): Judge | undefined {
	const reached = new Set([schema]);
	// The set grows while it is gone through.
	for (const one of reached) {
		if (reached.size > most) return undefined;
		for (const held of heldBy(one)) if (!isLeaf(held)) reached.add(held);
	}
	try {
		for (const one of reached) {
			if (!added.has(one)) ajv.addSchema(toJsonSchema(one), nameOf(one));
			added.add(one);
		}
		const check = ajv.getSchema(nameOf(schema));
		return check && ((value) => check(value) === true);
	} catch {
		// What cannot be compiled has no witness.
		return undefined;
	}
}

function nameOf(schema: Schema): string {
	const name = names.get(schema) ?? `canonical:${count++}`;
	names.set(schema, name);
	return name;
}

function isLeaf(schema: Schema): boolean {
	return heldBy(schema).next().done === true;
}

// What is said beside a reference refuses nothing.
function withoutNotes({ schema }: Later): Schema {
	const core = coreIn(schema);
	return core && !core.isNullable ? core.schema : schema;
}

function* heldBy(value: unknown): Generator<Schema> {
	if (value instanceof Later) yield withoutNotes(value);
	else if (value instanceof Map) for (const later of value.values()) yield withoutNotes(later);
	else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* heldBy(part);
}

function toJsonSchema(schema: Schema): Record<string, unknown> {
	const settings = Object.entries(schema).filter(([key]) => !isAnnotation(key));
	return Object.fromEntries(
		settings.map(([key, value]) => [key, keywordOf(key)?.applies === undefined ? value : toJson(value)]),
	);
}

function toJson(value: unknown): unknown {
	if (value instanceof Later) {
		const schema = withoutNotes(value);
		return isLeaf(schema) ? toJsonSchema(schema) : { $ref: nameOf(schema) };
	}
	if (value instanceof Map) return Object.fromEntries([...value].map(([name, later]) => [name, toJson(later)]));
	return Array.isArray(value) ? value.map(toJson) : toJsonSchema(value as Schema);
}
