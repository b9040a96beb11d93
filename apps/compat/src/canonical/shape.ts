import { isRecord, stable } from "../json.ts";
import { isAnnotation, mapKeywords } from "./keywords.ts";
import type { Schema } from "./source.ts";

const known = new WeakMap<object, string>();

/** One text for all canonical schemas that accept the same values, as far as that can be read off them. */
export function shapeOf(schema: unknown): string {
	if (!isRecord(schema)) return stable(schema);
	const found = known.get(schema);
	if (found !== undefined) return found;
	const keys = Object.keys(schema).filter((key) => !isAnnotation(key));
	const shape = `{${keys
		.sort()
		.map((key) => `${key}:${shapeOfKeyword(key, schema[key])}`)
		.join()}}`;
	known.set(schema, shape);
	return shape;
}

/** True when two canonical schemas accept the same values, as far as that can be read off them. */
export function isSame(base: Schema | undefined, next: Schema | undefined): boolean {
	return base === next || (base !== undefined && next !== undefined && shapeOf(base) === shapeOf(next));
}

function shapeOfKeyword(key: string, value: unknown): string {
	if (Array.isArray(value)) {
		const parts = value.map((part) => (isRecord(part) && key !== "enum" ? shapeOf(part) : stable(part)));
		return `[${key === "prefixItems" ? parts : parts.sort()}]`;
	}
	if (!isRecord(value)) return stable(value);
	if (key === "dependentRequired") return stable(value);
	if (!mapKeywords.includes(key)) return shapeOf(value);
	const names = Object.keys(value).sort();
	return `{${names.map((name) => `${JSON.stringify(name)}:${shapeOf(value[name])}`).join()}}`;
}
