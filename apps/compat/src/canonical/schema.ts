import { isRecord, listOf, recordOf, step, valueAt } from "../json.ts";
import { Refusal } from "../refusal.ts";
import { flattenAllOf } from "./all-of.ts";
import { isAnnotation, listKeywords, mapKeywords, schemaKeywords } from "./keywords.ts";
import { mark, markKeyword, placeOf, pointerOf, type Schema, type Source } from "./source.ts";
import { tidyTypes } from "./tidy-types.ts";
import { dropDefaults, tidyBounds } from "./tidy-values.ts";
import { joinAlternatives } from "./unions.ts";

/** Brings a schema to the one form that all ways of writing it have in common. */
export function canonicalSchema(source: Source, raw: unknown, pointer: string, stack: readonly string[] = []): Schema {
	if (raw === false) return mark(source, { not: mark(source, {}, pointer) }, pointer);
	if (!isRecord(raw)) return mark(source, {}, pointer);
	if (typeof raw.$ref === "string") return referred(source, raw, pointer, stack);
	// What a schema keeps for use by reference is read where it is used.
	const { $defs: _, definitions: __, ...own } = raw;
	const schema = mark(source, own, pointer);
	for (const key of schemaKeywords) {
		if (raw[key] !== undefined) schema[key] = canonicalSchema(source, raw[key], step(pointer, key), stack);
	}
	for (const key of listKeywords) {
		if (raw[key] === undefined) continue;
		const parts = listOf(raw[key]);
		schema[key] = parts.map((part, index) => canonicalSchema(source, part, step(pointer, key, index), stack));
	}
	for (const key of mapKeywords) {
		if (raw[key] === undefined) continue;
		const parts = Object.entries(recordOf(raw[key]));
		schema[key] = Object.fromEntries(
			parts.map(([name, part]) => [name, canonicalSchema(source, part, step(pointer, key, name), stack)]),
		);
	}
	return tidy(source, schema);
}

function referred(source: Source, raw: Schema, pointer: string, stack: readonly string[]): Schema {
	const { $ref, ...siblings } = raw;
	const target = pointerOf(String($ref));
	if (stack.includes(target)) {
		source.recursive = true;
		// How many references up, so that a renamed component is the same.
		return mark(source, { $recurse: stack.length - stack.indexOf(target) }, pointer);
	}
	const whole = source.schemas.get(target) ?? read(source, target, pointer, stack);
	if (Object.keys(siblings).length === 0) return whole;
	const own = canonicalSchema(source, siblings, pointer, stack);
	if (Object.keys(own).every(isAnnotation)) return annotated(source, whole, own);
	return tidy(source, mark(source, { ...own, allOf: [...listOf(own.allOf), whole] }, pointer));
}

// What is valid is written in the component, whatever is said beside the reference.
function annotated(source: Source, whole: Schema, own: Schema): Schema {
	const schema = mark(source, { ...whole, ...own }, placeOf(source, whole));
	for (const key of Object.keys(whole)) markKeyword(source, schema, key, whole);
	for (const key of Object.keys(own)) markKeyword(source, schema, key, own);
	return schema;
}

function read(source: Source, target: string, pointer: string, stack: readonly string[]): Schema {
	const raw = valueAt(source.document, target);
	if (raw === undefined) throw new Refusal(`The $ref "${target}" at ${pointer} names nothing.`);
	const schema = canonicalSchema(source, raw, target, [...stack, target]);
	if (!source.recursive) source.schemas.set(target, schema);
	return schema;
}

function tidy(source: Source, schema: Schema): Schema {
	tidyTypes(schema, String(source.document.openapi).startsWith("3.0"));
	tidyBounds(schema);
	flattenAllOf(source, schema);
	joinAlternatives(source, schema);
	tidyTypes(schema, false);
	tidyBounds(schema);
	dropDefaults(schema);
	return schema;
}
