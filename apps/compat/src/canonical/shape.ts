import { keywordOf } from "@forter-orders/spec";
import { stable } from "../json.ts";
import { constraintsOf } from "./keywords.ts";
import { Later } from "./later.ts";
import type { Schema } from "./schema.ts";

// Schemas may hold themselves; what differs further down is told where it stands.
const levels = 6;
const numbers = new Map<string, number>();
const known = new WeakMap<Schema, Map<number, number>>();

/** One number for all canonical schemas that accept the same values, as far as that can be read off them. */
export function shapeOf(schema: Schema, depth: number = levels): number {
	const shapes = known.get(schema) ?? new Map<number, number>();
	known.set(schema, shapes);
	let shape = shapes.get(depth);
	if (shape === undefined) {
		const text = textOf(schema, (later) => (depth === 0 ? "#" : shapeOf(later.schema, depth - 1)));
		shape = numbers.get(text) ?? numbers.size;
		numbers.set(text, shape);
		shapes.set(depth, shape);
	}
	return shape;
}

/** True when two canonical schemas accept the same values, as far as that can be read off them. */
export function isSame(base: Schema, next: Schema): boolean {
	return base === next || shapeOf(base) === shapeOf(next);
}

/** True when a keyword of two canonical schemas says the same. */
export function isSameSetting(key: string, base: Schema, next: Schema, nextKey: string = key): boolean {
	const of = (later: Later) => shapeOf(later.schema);
	return settingText(key, base[key], of) === settingText(nextKey, next[nextKey], of);
}

/** What a canonical schema says on what is valid, in a text that does not depend on the order in which it is written. */
export function textOf(schema: Schema, ofLater: (later: Later) => string | number): string {
	const keys = constraintsOf(schema);
	return `{${keys
		.sort()
		.map((key) => `${key}:${settingText(key, schema[key], ofLater)}`)
		.join()}}`;
}

/** The same for the setting of one keyword. */
export function settingText(key: string, value: unknown, ofLater: (later: Later) => string | number): string {
	if (value === undefined || keywordOf(key)?.applies === undefined) return sortedText(value);
	if (value instanceof Later) return String(ofLater(value));
	if (value instanceof Map) {
		const entries = [...value].map(([name, later]) => `${JSON.stringify(name)}:${ofLater(later)}`);
		return `{${entries.sort()}}`;
	}
	if (!Array.isArray(value)) return textOf(value as Schema, ofLater);
	const parts = value.map((part) => (part instanceof Later ? String(ofLater(part)) : textOf(part, ofLater)));
	return `[${key === "prefixItems" ? parts : parts.sort()}]`;
}

function sortedText(value: unknown): string {
	return Array.isArray(value) ? `[${value.map(stable).sort()}]` : stable(value);
}
