import { type JsonObject, listOf, objectOf, regExpOf } from "@forter-orders/spec";
import { laterOf, mapOf, type Schema } from "../canonical/schema.ts";
import { branchesOf, type Makers } from "./candidates.ts";

/** Objects with what is demanded, with all, and with one member more, less or otherwise; the small ones first. */
export function* objects(schema: Schema, makers: Makers): Generator<JsonObject> {
	const properties = propertiesIn(schema);
	const needed = [...new Set(demandedIn(schema))];
	const names = [...new Set([...needed, ...properties.keys()])];
	const fewFor = (name: string) => {
		const own = properties.get(name);
		return own ? makers.few(own) : ["x"];
	};
	const oneFor = (name: string) => {
		const own = properties.get(name);
		return own ? makers.sample(own) : "x";
	};
	const withNames = (list: readonly unknown[]) =>
		Object.fromEntries(list.map(String).map((name) => [name, oneFor(name)]));
	yield withNames(listOf(schema.required));
	const least = withNames(needed);
	yield least;
	for (const name of needed) yield without(least, name);
	for (const name of names) yield { [name]: oneFor(name) };
	yield* extras(schema, least, makers);
	for (const name of names) for (const value of fewFor(name)) yield { ...least, [name]: value };
	const all = withNames(names);
	yield all;
	for (const name of names) yield without(all, name);
}

function without(object: JsonObject, name: string): JsonObject {
	return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

// What a schema is composed of names members too.
function propertiesIn(schema: Schema): Map<string, Schema> {
	const own = [...mapOf(schema, "properties")].map(([name, later]) => [name, later.schema] as const);
	return new Map([...branchesOf(schema).flatMap((part) => [...propertiesIn(part)]), ...own]);
}

function demandedIn(schema: Schema): string[] {
	const dependent = Object.values(objectOf(schema.dependentRequired)).flatMap(listOf);
	return [...listOf(schema.required), ...dependent].map(String).concat(branchesOf(schema).flatMap(demandedIn));
}

function* extras(schema: Schema, least: JsonObject, { few }: Makers): Generator<JsonObject> {
	for (const value of ["unknown", 1, null, {}, []]) yield { ...least, unknown: value };
	for (const count of countsFor(schema)) {
		const names = Array.from({ length: count }, (_, index) => `extra${index}`);
		yield { ...least, ...Object.fromEntries(names.map((name) => [name, "x"])) };
	}
	const others = laterOf(schema, "additionalProperties");
	if (others) for (const value of few(others.schema)) yield { ...least, unknown: value };
	for (const [pattern, later] of mapOf(schema, "patternProperties"))
		for (const name of namesLike(pattern)) for (const value of few(later.schema)) yield { ...least, [name]: value };
	const names = laterOf(schema, "propertyNames");
	if (names) for (const name of few(names.schema, 80)) if (typeof name === "string") yield { ...least, [name]: "x" };
}

function countsFor({ minProperties, maxProperties }: Schema): number[] {
	const edges = [minProperties, maxProperties].filter((value) => typeof value === "number");
	return [1, 2, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1])].filter((count) => count >= 0 && count < 100);
}

function namesLike(pattern: string): string[] {
	const names = ["x-a", "x_a", "a", "A", "a1", "1", "id", "nameId", `${pattern.replaceAll(/[\^$]/g, "")}a`];
	return names.filter((name) => regExpOf(pattern)?.test(name)).slice(0, 3);
}
