import type { OpenApiDocument } from "../contract/contract.ts";
import { isObject, listOf, objectOf } from "../contract/json.ts";
import { escapeToken } from "../contract/pointer.ts";
import { alternativesOf, type Part, typesOf } from "./parts.ts";
import { sampleText } from "./texts.ts";

// A schema that requires itself has no sample; the validators will say so.
const MAX_DEPTH = 12;

/** A small value that satisfies some schemas, with the values that they give as examples where there are any. */
export function sampleOf(document: OpenApiDocument, parts: readonly Part[], depth = 0): unknown {
	const [given] = givenValues(parts);
	if (given !== undefined) return structuredClone(given.value);
	if (depth > MAX_DEPTH) return null;
	const [type = "object"] = typesOf(parts);
	switch (type) {
		case "object":
			return sampleObject(document, parts, depth);
		case "array":
			return sampleList(document, parts, depth);
		case "string":
			return sampleText(parts);
		case "integer":
		case "number":
			return sampleNumber(parts);
		case "boolean":
			return true;
		default:
			return null;
	}
}

/** A value that a schema gives itself. */
export interface GivenValue {
	readonly value: unknown;
	/** Document pointer of the value. */
	readonly pointer: string;
}

/** The values that some schemas give themselves: constant, examples, default, listed values. */
export function* givenValues(parts: readonly Part[]): Generator<GivenValue> {
	yield* singleValues(parts, "const");
	yield* listedValues(parts, "examples");
	yield* singleValues(parts, "default");
	yield* listedValues(parts, "enum");
	yield* listedValues(parts, "x-extensible-enum");
}

function* singleValues(parts: readonly Part[], keyword: string): Generator<GivenValue> {
	for (const { pointer, schema } of parts) {
		if (Object.hasOwn(schema, keyword)) yield { value: schema[keyword], pointer: `${pointer}/${keyword}` };
	}
}

function* listedValues(parts: readonly Part[], keyword: string): Generator<GivenValue> {
	for (const { pointer, schema } of parts) {
		for (const [index, value] of listOf(schema[keyword]).entries())
			yield { value, pointer: `${pointer}/${keyword}/${index}` };
	}
}

function sampleObject(document: OpenApiDocument, parts: readonly Part[], depth: number): Record<string, unknown> {
	const names = new Set(parts.flatMap(({ schema }) => listOf(schema.required).map(String)));
	const least = Math.max(0, ...numbersAt(parts, "minProperties"));
	for (const name of parts.flatMap(({ schema }) => Object.keys(objectOf(schema.properties)))) {
		if (names.size < least) names.add(name);
	}
	for (let count = names.size; count < least; count += 1) names.add(`member${count}`);
	return Object.fromEntries([...names].map((name) => [name, sampleMember(document, parts, name, depth)]));
}

/** A value for a member of an object. */
export function sampleMember(document: OpenApiDocument, parts: readonly Part[], name: string, depth: number): unknown {
	const schemas = parts.flatMap(({ pointer, schema }) => {
		if (isObject(objectOf(schema.properties)[name])) return [`${pointer}/properties/${escapeToken(name)}`];
		return isObject(schema.additionalProperties) ? [`${pointer}/additionalProperties`] : [];
	});
	return sampleOf(document, alternativesOf(document, schemas)[0] ?? [], depth + 1);
}

function sampleList(document: OpenApiDocument, parts: readonly Part[], depth: number): unknown[] {
	const size = Math.max(0, ...numbersAt(parts, "minItems"), ...numbersAt(parts, "minContains"));
	const fixed = parts.find(({ schema }) => schema.prefixItems !== undefined);
	const length = Math.max(size, listOf(fixed?.schema.prefixItems).length);
	return Array.from({ length }, (_, index) => {
		const own =
			fixed && index < listOf(fixed.schema.prefixItems).length ? [`${fixed.pointer}/prefixItems/${index}`] : undefined;
		const schemas =
			own ?? parts.filter(({ schema }) => isObject(schema.items)).map(({ pointer }) => `${pointer}/items`);
		const value = sampleOf(document, alternativesOf(document, schemas)[0] ?? [], depth + 1);
		return typeof value === "string" && index > 0 && !own ? `${value}${index}` : value;
	});
}

function sampleNumber(parts: readonly Part[]): number {
	const least = Math.max(
		...numbersAt(parts, "minimum"),
		...numbersAt(parts, "exclusiveMinimum").map((limit) => limit + 1),
	);
	const most = Math.min(
		...numbersAt(parts, "maximum"),
		...numbersAt(parts, "exclusiveMaximum").map((limit) => limit - 1),
	);
	const [step = 1] = numbersAt(parts, "multipleOf");
	const start = Number.isFinite(least) ? least : Math.min(most, step);
	return Math.min(Math.ceil(start / step) * step, Number.isFinite(most) ? most : Number.POSITIVE_INFINITY);
}

/** The numbers that some schemas set for a keyword. */
export function numbersAt(parts: readonly Part[], keyword: string): number[] {
	return parts.map(({ schema }) => schema[keyword]).filter((value) => typeof value === "number");
}
