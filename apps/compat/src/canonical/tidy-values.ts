import { isObject, listOf } from "@forter-orders/spec";
import { stable } from "../json.ts";
import { isAnnotation } from "./keywords.ts";
import { Later } from "./later.ts";
import { type Schema, schemasOf } from "./schema.ts";

/** Brings the bounds of numbers to one form, and of integers to `minimum` and `maximum`. */
export function tidyBounds(schema: Schema): void {
	if (stable(schema.type) === '["integer"]') {
		// What is not there is no number.
		const lower = [Math.ceil(Number(schema.minimum)), Math.floor(Number(schema.exclusiveMinimum)) + 1];
		const upper = [Math.floor(Number(schema.maximum)), Math.ceil(Number(schema.exclusiveMaximum)) - 1];
		const [least, most] = [Math.max(...lower.filter(Number.isFinite)), Math.min(...upper.filter(Number.isFinite))];
		for (const key of ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"]) delete schema[key];
		if (Number.isFinite(least)) schema.minimum = least;
		if (Number.isFinite(most)) schema.maximum = most;
	}
	if (Number(schema.exclusiveMinimum) >= Number(schema.minimum)) delete schema.minimum;
	else if (schema.minimum !== undefined) delete schema.exclusiveMinimum;
	if (Number(schema.exclusiveMaximum) <= Number(schema.maximum)) delete schema.maximum;
	else if (schema.maximum !== undefined) delete schema.exclusiveMaximum;
}

/** Takes away what says nothing, and sorts lists whose order says nothing. */
export function dropDefaults(schema: Schema): void {
	for (const [key, silent] of Object.entries(silentValues)) if (schema[key] === silent) delete schema[key];
	for (const [key, value] of Object.entries(schema)) if (value instanceof Later && value.isAnything) delete schema[key];
	closeObject(schema);
	if (Array.isArray(schema.required)) schema.required = sorted(schema.required);
	if (isObject(schema.dependentRequired)) tidyDependents(schema, schema.dependentRequired);
	for (const key of ["then", "else"]) {
		const [branch] = schemasOf(schema, key);
		if (schema.if === undefined || (branch && saysNothing(branch))) delete schema[key];
	}
	if (schema.then === undefined && schema.else === undefined) delete schema.if;
	if (schema.contains === undefined) {
		delete schema.minContains;
		delete schema.maxContains;
	}
	for (const [key, value] of Object.entries(schema)) if (!isAnnotation(key) && isEmpty(key, value)) delete schema[key];
}

const silentValues: Readonly<Record<string, unknown>> = {
	minLength: 0,
	minItems: 0,
	minProperties: 0,
	minContains: 1,
	uniqueItems: false,
	deprecated: false,
	readOnly: false,
	writeOnly: false,
};

/** True for a schema that everything fits. */
export function saysNothing(schema: Schema): boolean {
	return Object.entries(schema).every(([key, value]) => isAnnotation(key) || isEmpty(key, value));
}

function isEmpty(key: string, value: unknown): boolean {
	if (value instanceof Map) return value.size === 0;
	return ["required", "allOf"].includes(key)
		? listOf(value).length === 0
		: key === "dependentRequired" && stable(value) === "{}";
}

// Where nothing else evaluates members, unevaluated ones are the additional ones.
function closeObject(schema: Schema): void {
	const others = ["allOf", "anyOf", "oneOf", "if", "not", "dependentSchemas", "additionalProperties"];
	if (schema.unevaluatedProperties === undefined || others.some((key) => schema[key] !== undefined)) return;
	schema.additionalProperties = schema.unevaluatedProperties;
	delete schema.unevaluatedProperties;
}

function tidyDependents(schema: Schema, dependents: Readonly<Record<string, unknown>>): void {
	const entries = Object.entries(dependents).map(([name, needed]) => [name, sorted([needed].flat())] as const);
	schema.dependentRequired = Object.fromEntries(entries.filter(([, needed]) => needed.length > 0));
}

function sorted(names: readonly unknown[]): string[] {
	return [...new Set(names.map(String))].sort();
}
