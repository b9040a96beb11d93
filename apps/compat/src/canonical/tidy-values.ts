import { isRecord, stable } from "../json.ts";
import type { Schema } from "./source.ts";

/** Brings the bounds of numbers to one form, and of integers to `minimum` and `maximum`. */
export function tidyBounds(schema: Schema): void {
	readFlag(schema, "exclusiveMinimum", "minimum");
	readFlag(schema, "exclusiveMaximum", "maximum");
	if (stable(schema.type) === '["integer"]') {
		const lower = [whole(schema.minimum, Math.ceil), above(schema.exclusiveMinimum)].filter((n) => n !== undefined);
		const upper = [whole(schema.maximum, Math.floor), below(schema.exclusiveMaximum)].filter((n) => n !== undefined);
		for (const key of ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"]) delete schema[key];
		if (lower.length > 0) schema.minimum = Math.max(...lower);
		if (upper.length > 0) schema.maximum = Math.min(...upper);
	}
	if (Number(schema.exclusiveMinimum) >= Number(schema.minimum)) delete schema.minimum;
	else if (schema.minimum !== undefined) delete schema.exclusiveMinimum;
	if (Number(schema.exclusiveMaximum) <= Number(schema.maximum)) delete schema.maximum;
	else if (schema.maximum !== undefined) delete schema.exclusiveMaximum;
}

/** Takes away what says nothing, and sorts lists whose order says nothing. */
export function dropDefaults(schema: Schema): void {
	for (const [key, silent] of Object.entries(silentValues)) {
		if (schema[key] !== undefined && stable(schema[key]) === silent) delete schema[key];
	}
	closeObject(schema);
	if (Array.isArray(schema.required)) schema.required = sorted(schema.required);
	if (isRecord(schema.dependentRequired)) tidyDependents(schema, schema.dependentRequired);
	for (const key of ["then", "else"]) {
		if (schema.if === undefined || stable(schema[key]) === "{}") delete schema[key];
	}
	if (schema.then === undefined && schema.else === undefined) delete schema.if;
	if (schema.contains === undefined) {
		delete schema.minContains;
		delete schema.maxContains;
	}
	for (const key of ["required", "dependentRequired", "properties", "patternProperties", "allOf"]) {
		if (stable(schema[key]) === "[]" || stable(schema[key]) === "{}") delete schema[key];
	}
}

const silentValues: Record<string, string> = {
	minLength: "0",
	minItems: "0",
	minProperties: "0",
	minContains: "1",
	uniqueItems: "false",
	additionalProperties: "{}",
	unevaluatedProperties: "{}",
	unevaluatedItems: "{}",
	propertyNames: "{}",
	items: "{}",
	dependentSchemas: "{}",
	deprecated: "false",
	readOnly: "false",
	writeOnly: "false",
};

// Where nothing else evaluates members, unevaluated ones are the additional ones.
function closeObject(schema: Schema): void {
	const others = ["allOf", "anyOf", "oneOf", "if", "not", "dependentSchemas", "additionalProperties"];
	if (schema.unevaluatedProperties === undefined || others.some((key) => schema[key] !== undefined)) return;
	schema.additionalProperties = schema.unevaluatedProperties;
	delete schema.unevaluatedProperties;
}

function tidyDependents(schema: Schema, dependents: Schema): void {
	const entries = Object.entries(dependents).map(([name, needed]) => [name, sorted([needed].flat())] as const);
	schema.dependentRequired = Object.fromEntries(entries.filter(([, needed]) => needed.length > 0));
}

function sorted(names: unknown[]): string[] {
	return [...new Set(names.map(String))].sort();
}

// OpenAPI 3.0 writes `exclusiveMinimum: true` beside the bound.
function readFlag(schema: Schema, exclusive: string, bound: string): void {
	if (typeof schema[exclusive] !== "boolean") return;
	if (schema[exclusive] && schema[bound] !== undefined) {
		schema[exclusive] = schema[bound];
		delete schema[bound];
	} else delete schema[exclusive];
}

function whole(value: unknown, round: (value: number) => number): number | undefined {
	return typeof value === "number" ? round(value) : undefined;
}

function above(value: unknown): number | undefined {
	return typeof value === "number" ? Math.floor(value) + 1 : undefined;
}

function below(value: unknown): number | undefined {
	return typeof value === "number" ? Math.ceil(value) - 1 : undefined;
}
