import { isRecord, stable } from "../json.ts";
import { byType, groupOf } from "./keywords.ts";
import type { Schema } from "./source.ts";

const allTypes = ["array", "boolean", "null", "number", "object", "string"];

/** Brings `type`, `enum`, `const` and `nullable` to one form: a sorted list of types, or a sorted list of values. */
export function tidyTypes(schema: Schema, hasNullable: boolean): void {
	if (hasNullable) readNullable(schema);
	if (schema.type !== undefined) schema.type = tidyTypeList([schema.type].flat().map(String));
	readConst(schema);
	if (Array.isArray(schema.enum)) tidyEnum(schema, schema.enum);
	else if (schema.type !== undefined && stable(schema.type) === stable(allTypes)) delete schema.type;
	dropIdleKeywords(schema);
}

/** The type of a value, where an integer is one. */
export function typeOf(value: unknown): string {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
	return typeof value;
}

/** True when a list of types covers a value. */
export function covers(types: readonly string[], value: unknown): boolean {
	const type = typeOf(value);
	return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** The types that a canonical schema lists, or `undefined` when it lists none. */
export function typesOf(schema: Schema): string[] | undefined {
	if (Array.isArray(schema.type)) return schema.type.map(String);
	if (Array.isArray(schema.enum)) return tidyTypeList(schema.enum.map(typeOf));
	return undefined;
}

function tidyTypeList(types: readonly string[]): string[] {
	const unique = [...new Set(types)];
	return unique.filter((type) => type !== "integer" || !unique.includes("number")).sort();
}

function readNullable(schema: Schema): void {
	if (schema.nullable === true && schema.type !== undefined) {
		schema.type = [schema.type, "null"].flat();
	}
	delete schema.nullable;
}

function readConst(schema: Schema): void {
	if (!Object.hasOwn(schema, "const")) return;
	const listed = Array.isArray(schema.enum) ? schema.enum.map(stable) : undefined;
	schema.enum = listed === undefined || listed.includes(stable(schema.const)) ? [schema.const] : [];
	delete schema.const;
}

function tidyEnum(schema: Schema, values: unknown[]): void {
	const types = Array.isArray(schema.type) ? schema.type.map(String) : undefined;
	const byText = new Map(values.map((value) => [stable(value), value]));
	const kept = [...byText].filter(([, value]) => types === undefined || covers(types, value));
	schema.enum = kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
	delete schema.type;
	if (stable(schema.enum) !== "[false,true]") return;
	delete schema.enum;
	schema.type = ["boolean"];
}

// A keyword for texts says nothing on a number.
function dropIdleKeywords(schema: Schema): void {
	const types = typesOf(schema)?.map(groupOf);
	if (types === undefined) return;
	for (const [type, keywords] of Object.entries(byType)) {
		if (!types.includes(type)) for (const key of keywords) delete schema[key];
	}
	if (!isRecord(schema.properties) && schema.properties !== undefined) delete schema.properties;
}
