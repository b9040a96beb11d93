import { isRecord, listOf, recordOf, stable } from "../json.ts";
import { isAnnotation } from "./keywords.ts";
import { shapeOf } from "./shape.ts";
import { mark, markKeyword, placeOf, type Schema, type Source } from "./source.ts";

/** Merges the members of `allOf` into the schema, where that is the same; what cannot be merged stays. */
export function flattenAllOf(source: Source, schema: Schema): void {
	const members = listOf(schema.allOf).filter(isRecord);
	delete schema.allOf;
	// What stays must not depend on the order.
	members.sort((a, b) => (shapeOf(a) < shapeOf(b) ? -1 : 1));
	const rest = members.filter((member) => !merge(source, schema, member));
	if (rest.length > 0) schema.allOf = [...listOf(schema.allOf), ...rest];
}

/** Adds the constraints of `extra` to `target`; does nothing and returns false when one schema cannot say both. */
export function merge(source: Source, target: Schema, extra: Schema): boolean {
	const keys = Object.keys(extra).filter((key) => !isAnnotation(key));
	if ("$recurse" in extra || hidesMembers(target, extra) || hidesMembers(extra, target)) return false;
	if (extra.unevaluatedProperties !== undefined && namesMembers(target)) return false;
	const merged: Schema = {};
	for (const key of keys) {
		const value = target[key] === undefined ? extra[key] : both(source, key, target[key], extra[key]);
		if (value === undefined || splitsUnit(key, target, extra)) return false;
		merged[key] = value;
	}
	for (const [key, value] of Object.entries(merged)) {
		if (target[key] === undefined || key === "allOf") markKeyword(source, target, key, extra);
		target[key] = value;
	}
	for (const key of Object.keys(extra).filter(isAnnotation)) {
		if (target[key] !== undefined) continue;
		markKeyword(source, target, key, extra);
		target[key] = extra[key];
	}
	return true;
}

// Which members count as additional depends on the schema that the keyword stands in.
function hidesMembers(a: Schema, b: Schema): boolean {
	const closes = a.additionalProperties !== undefined || a.patternProperties !== undefined;
	const counts = a.prefixItems !== undefined && (b.items !== undefined || b.prefixItems !== undefined);
	return (closes && namesMembers(b)) || counts;
}

function namesMembers(schema: Schema): boolean {
	return ["properties", "patternProperties", "additionalProperties"].some((key) => schema[key] !== undefined);
}

const units = [
	["if", "then", "else"],
	["contains", "minContains", "maxContains"],
];

function splitsUnit(key: string, target: Schema, extra: Schema): boolean {
	const unit = units.find((keys) => keys.includes(key));
	if (unit === undefined || !unit.some((part) => target[part] !== undefined)) return false;
	return unit.some((part) => shapeOf(target[part]) !== shapeOf(extra[part]));
}

function both(source: Source, key: string, a: unknown, b: unknown): unknown {
	if (key === "type" || key === "enum") return intersection(key, listOf(a), listOf(b));
	if (key === "required") return [...listOf(a), ...listOf(b)];
	if (key === "allOf") return [...listOf(a), ...listOf(b)];
	if (typeof a === "number" && typeof b === "number") {
		if (/^min|^exclusiveMin/.test(key)) return Math.max(a, b);
		if (/^max|^exclusiveMax/.test(key)) return Math.min(a, b);
	}
	if (key === "properties") return members(source, recordOf(a), recordOf(b));
	if (key === "items" && isRecord(a) && isRecord(b)) return mergedCopy(source, a, b);
	if (key === "dependentRequired") return dependents(recordOf(a), recordOf(b));
	return shapeOf(a) === shapeOf(b) ? a : undefined;
}

function intersection(key: string, a: unknown[], b: unknown[]): unknown[] | undefined {
	const texts = new Set(b.map(stable));
	const kept = a.filter((value) => texts.has(stable(value)) || (value === "integer" && b.includes("number")));
	const added = key === "type" && b.includes("integer") && a.includes("number") ? ["integer"] : [];
	return kept.length + added.length > 0 ? [...kept, ...added] : undefined;
}

function members(source: Source, a: Schema, b: Schema): Schema | undefined {
	const result: Schema = { ...a };
	for (const [name, schema] of Object.entries(b)) {
		const known = a[name];
		const value = isRecord(known) && isRecord(schema) ? mergedCopy(source, known, schema) : schema;
		if (value === undefined) return undefined;
		result[name] = value;
	}
	return result;
}

function mergedCopy(source: Source, a: Schema, b: Schema): Schema | undefined {
	const copy = mark(source, { ...a }, placeOf(source, a));
	return merge(source, copy, b) ? copy : undefined;
}

function dependents(a: Schema, b: Schema): Schema {
	const names = Object.keys({ ...a, ...b });
	return Object.fromEntries(names.map((name) => [name, [...listOf(a[name]), ...listOf(b[name])]]));
}
