import { unitOf } from "../../canonical/all-of.ts";
import { constraintsOf } from "../../canonical/keywords.ts";
import { copyOf, markKeyword } from "../../canonical/origin.ts";
import { type Schema, schemasOf } from "../../canonical/schema.ts";
import { isSameSetting } from "../../canonical/shape.ts";
import { dropIdleKeywords, typesOf } from "../../canonical/tidy-types.ts";
import type { SchemaPair } from "./context.ts";

/** The pair without what only values of a type are asked for that one side does not allow, and with what both say side by side. */
export function sharedPair(at: SchemaPair): SchemaPair {
	const [old, young] = [ofTypes(at.base, typesOf(at.next)), ofTypes(at.next, typesOf(at.base))];
	const base = withPartOf(young, old);
	const next = withPartOf(base, young);
	if (base === at.base && next === at.next) return at;
	return { ...at, base, next, whole: at.whole ?? { base: at.base, next: at.next } };
}

function ofTypes(schema: Schema, types: readonly string[] | undefined): Schema {
	const copy = copyOf(schema);
	dropIdleKeywords(copy, types);
	return Object.keys(copy).length === Object.keys(schema).length ? schema : copy;
}

/**
 * Of constraints that one schema cannot say together, such as two conditions, one stands in the schema and the others in
 * its `allOf`. Which one is chance; the one that `other` has itself is to be compared with that.
 */
function withPartOf(other: Schema, schema: Schema): Schema {
	const part = schemasOf(schema, "allOf").find((candidate) => isHeldBy(other, candidate));
	if (part === undefined) return schema;
	const keys = unitOf(constraintsOf(part)[0] ?? "");
	const [copy, rest] = [copyOf(schema), copyOf({}, schema)];
	for (const key of keys) {
		if (schema[key] !== undefined) rest[key] = schema[key];
		delete copy[key];
		if (part[key] === undefined) continue;
		copy[key] = part[key];
		markKeyword(copy, key, part);
	}
	copy.allOf = schemasOf(schema, "allOf").map((member) => (member === part ? rest : member));
	return copy;
}

// Those whose meaning does not depend on what else the schema says.
const movable = ["if", "contains", "not", "anyOf", "oneOf", "pattern", "format", "multipleOf", "propertyNames"];

function isHeldBy(schema: Schema, part: Schema): boolean {
	const [first = "", ...others] = constraintsOf(part);
	const unit = unitOf(first);
	const isAlone = movable.includes(unit[0] ?? "") && others.every((key) => unit.includes(key));
	return isAlone && unit.every((key) => isSameSetting(key, schema, part));
}
