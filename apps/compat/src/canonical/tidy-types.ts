import { jsonTypeOf, jsonTypes, sameJson } from "@forter-orders/spec";
import { stable } from "../json.ts";
import { isIdle } from "./keywords.ts";
import type { Schema } from "./schema.ts";

const allTypes = tidyTypeList(jsonTypes);

/** Brings `type`, `enum` and `const` to one form: a sorted list of types, or a sorted list of values. */
export function tidyTypes(schema: Schema): void {
	if (schema.type !== undefined) schema.type = tidyTypeList([schema.type].flat().map(String));
	readConst(schema);
	if (Array.isArray(schema.enum)) tidyEnum(schema, schema.enum);
	else if (schema.type !== undefined && sameJson(schema.type, allTypes)) delete schema.type;
	dropIdleKeywords(schema, typesOf(schema));
}

/** The types that a canonical schema lists, or `undefined` when it lists none. */
export function typesOf(schema: Schema): string[] | undefined {
	if (Array.isArray(schema.type)) return schema.type.map(String);
	if (Array.isArray(schema.enum)) return tidyTypeList(schema.enum.map(jsonTypeOf));
	return undefined;
}

function tidyTypeList(types: readonly string[]): string[] {
	const unique = [...new Set(types)];
	return unique.filter((type) => type !== "integer" || !unique.includes("number")).sort();
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
	const kept = [...byText].filter(([, value]) => types === undefined || isAmong(jsonTypeOf(value), types));
	schema.enum = kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
	delete schema.type;
	if (stable(schema.enum) !== "[false,true]") return;
	delete schema.enum;
	schema.type = ["boolean"];
}

/** Whether a type is among some, or within one of them. */
export function isAmong(type: string, types: readonly string[]): boolean {
	return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** Takes away what a schema says only of values of other types: a keyword for texts says nothing on a number. */
export function dropIdleKeywords(schema: Schema, types: readonly string[] | undefined): void {
	if (types === undefined) return;
	for (const key of Object.keys(schema)) if (isIdle(key, types)) delete schema[key];
}
