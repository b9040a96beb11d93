import type { Schema } from "../canonical/source.ts";
import { isRecord, type Json, listOf, recordOf } from "../json.ts";
import type { Makers } from "./candidates.ts";

/** Objects with what is demanded, with all, and with one member more, less or otherwise; the small ones first. */
export function* objects(schema: Schema, makers: Makers): Generator<Json> {
	const properties = propertiesIn(schema);
	const needed = [...new Set(demandedIn(schema))];
	const names = [...new Set([...needed, ...Object.keys(properties)])];
	const oneFor = (name: string) => (properties[name] ? makers.sample(properties[name]) : "x");
	const withNames = (list: unknown[]) => Object.fromEntries(list.map(String).map((name) => [name, oneFor(name)]));
	yield withNames(listOf(schema.required));
	const least = withNames(needed);
	yield least;
	for (const name of needed) yield without(least, name);
	for (const name of names) yield { [name]: oneFor(name) };
	yield* extras(schema, least, makers);
	for (const name of names) {
		const values = properties[name] ? makers.few(properties[name]) : ["x"];
		for (const value of values) yield { ...least, [name]: value };
	}
	const all = withNames(names);
	yield all;
	for (const name of names) yield without(all, name);
}

function without(object: Json, name: string): Json {
	return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

// What a schema is composed of names members too.
function propertiesIn(schema: Schema): Record<string, Schema> {
	const own = Object.entries(recordOf(schema.properties)).filter((entry): entry is [string, Schema] =>
		isRecord(entry[1]),
	);
	return { ...Object.assign({}, ...partsOf(schema).map(propertiesIn)), ...Object.fromEntries(own) };
}

function demandedIn(schema: Schema): string[] {
	const dependent = Object.values(recordOf(schema.dependentRequired)).flatMap(listOf);
	return [...listOf(schema.required), ...dependent].map(String).concat(partsOf(schema).flatMap(demandedIn));
}

function partsOf(schema: Schema): Schema[] {
	const lists = [schema.allOf, schema.anyOf, schema.oneOf].flatMap(listOf);
	const dependent = Object.values(recordOf(schema.dependentSchemas));
	return [...lists, ...dependent, schema.if, schema.then, schema.else, schema.not].filter(isRecord);
}

function* extras(schema: Schema, least: Json, { few }: Makers): Generator<Json> {
	for (const value of ["unknown", 1, null, {}, []]) yield { ...least, unknown: value };
	for (const count of countsFor(schema)) {
		const names = Array.from({ length: count }, (_, index) => `extra${index}`);
		yield { ...least, ...Object.fromEntries(names.map((name) => [name, "x"])) };
	}
	if (isRecord(schema.additionalProperties))
		for (const value of few(schema.additionalProperties)) yield { ...least, unknown: value };
	for (const [pattern, part] of Object.entries(recordOf(schema.patternProperties)))
		for (const name of namesLike(pattern)) for (const value of few(recordOf(part))) yield { ...least, [name]: value };
	if (isRecord(schema.propertyNames))
		for (const name of few(schema.propertyNames, 80)) if (typeof name === "string") yield { ...least, [name]: "x" };
}

function countsFor({ minProperties, maxProperties }: Schema): number[] {
	const edges = [minProperties, maxProperties].filter((value) => typeof value === "number");
	return [1, 2, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1])].filter((count) => count >= 0 && count < 100);
}

function namesLike(pattern: string): string[] {
	const names = ["x-a", "x_a", "a", "A", "a1", "1", "id", "nameId", `${pattern.replaceAll(/[\^$]/g, "")}a`];
	return names.filter((name) => new RegExp(pattern, "u").test(name)).slice(0, 3);
}
