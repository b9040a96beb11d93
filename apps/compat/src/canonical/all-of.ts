import { listOf, objectOf } from "@forter-orders/spec";
import { stable } from "../json.ts";
import { constraintsOf, isAnnotation } from "./keywords.ts";
import { Later } from "./later.ts";
import { markKeyword } from "./origin.ts";
import { type Schema, schemasOf } from "./schema.ts";
import { settingText, textOf } from "./shape.ts";

/** Merges the members of `allOf` into the schema, where that is the same; what cannot be merged stays. */
export function flattenAllOf(schema: Schema): void {
	const members = schemasOf(schema, "allOf");
	delete schema.allOf;
	// What stays must not depend on the order.
	const texts = new Map(members.length < 2 ? [] : members.map((member) => [member, textOf(member, () => "#")]));
	members.sort((a, b) => ((texts.get(a) ?? "") < (texts.get(b) ?? "") ? -1 : 1));
	const rest = members.filter((member) => !merge(schema, member));
	if (rest.length > 0) schema.allOf = [...listOf(schema.allOf), ...rest];
}

/** Adds the constraints of `extra` to `target`; does nothing and returns false when one schema cannot say both. */
export function merge(target: Schema, extra: Schema): boolean {
	const keys = constraintsOf(extra);
	if (hidesMembers(target, extra) || hidesMembers(extra, target)) return false;
	if (extra.unevaluatedProperties !== undefined && namesMembers(target)) return false;
	const merged: Schema = {};
	for (const key of keys) {
		const value = target[key] === undefined ? extra[key] : both(key, target[key], extra[key]);
		if (value === undefined || splitsUnit(key, target, extra)) return false;
		merged[key] = value;
	}
	for (const [key, value] of Object.entries(merged)) {
		if (target[key] === undefined || key === "allOf") markKeyword(target, key, extra);
		target[key] = value;
	}
	for (const key of Object.keys(extra).filter(isAnnotation)) {
		if (target[key] !== undefined) continue;
		markKeyword(target, key, extra);
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

/** The keywords that mean something together only, of which a keyword is one. */
export function unitOf(key: string): readonly string[] {
	return units.find((keys) => keys.includes(key)) ?? [key];
}

function splitsUnit(key: string, target: Schema, extra: Schema): boolean {
	const unit = unitOf(key);
	if (unit.length === 1 || !unit.some((part) => target[part] !== undefined)) return false;
	return unit.some((part) => !isWrittenAlike(part, target[part], extra[part]));
}

function both(key: string, a: unknown, b: unknown): unknown {
	if (key === "type" || key === "enum") return intersection(key, listOf(a), listOf(b));
	if (key === "required" || key === "allOf") return [...listOf(a), ...listOf(b)];
	if (typeof a === "number" && typeof b === "number") {
		if (/^min|^exclusiveMin/.test(key)) return Math.max(a, b);
		if (/^max|^exclusiveMax/.test(key)) return Math.min(a, b);
	}
	if (key === "properties" && a instanceof Map && b instanceof Map) return members(a, b);
	if (key === "items" && a instanceof Later && b instanceof Later) return a.and(b);
	if (key === "dependentRequired") return dependents(objectOf(a), objectOf(b));
	return isWrittenAlike(key, a, b) ? a : undefined;
}

// Whether members are the same otherwise is not known before all of them are read.
function isWrittenAlike(key: string, a: unknown, b: unknown): boolean {
	return settingText(key, a, (later) => later.text) === settingText(key, b, (later) => later.text);
}

function intersection(key: string, a: readonly unknown[], b: readonly unknown[]): unknown[] | undefined {
	const texts = new Set(b.map(stable));
	const kept = a.filter((value) => texts.has(stable(value)) || (value === "integer" && b.includes("number")));
	const added = key === "type" && b.includes("integer") && a.includes("number") ? ["integer"] : [];
	return kept.length + added.length > 0 ? [...kept, ...added] : undefined;
}

function members(a: ReadonlyMap<string, Later>, b: ReadonlyMap<string, Later>): Map<string, Later> {
	const result = new Map(a);
	for (const [name, later] of b) result.set(name, a.get(name)?.and(later) ?? later);
	return result;
}

function dependents(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): Schema {
	const names = Object.keys({ ...a, ...b });
	return Object.fromEntries(names.map((name) => [name, [...listOf(a[name]), ...listOf(b[name])]]));
}
