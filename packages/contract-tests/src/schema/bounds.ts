import type { OpenApiDocument } from "../contract/contract.ts";
import { isObject, listOf } from "../contract/json.ts";
import { isCheckedFormat } from "../label/formats.ts";
import { alternativesOf, type Part, typesOf } from "./parts.ts";
import { numbersAt, sampleMember, sampleOf } from "./sample.ts";
import { oddTexts, sampleText, textOfLength } from "./texts.ts";

/** A value on one side of a bound. */
export interface BoundValue {
	/** Which side: `n-1`, `n`, `n+1`, `match`, `no match`. */
	readonly name: string;
	readonly value: unknown;
	readonly intent: "valid" | "invalid";
}

type Maker = (document: OpenApiDocument, part: Part, parts: readonly Part[]) => BoundValue[];

const around = (values: readonly [name: string, value: unknown, intent: "valid" | "invalid"][]): BoundValue[] =>
	values.map(([name, value, intent]) => ({ name, value, intent }));

const makers: Readonly<Record<string, Maker>> = {
	minLength: (_, { schema }) => textsAround(Number(schema.minLength), "minLength"),
	maxLength: (_, { schema }) => textsAround(Number(schema.maxLength), "maxLength"),
	pattern: (_, { schema }, parts) => {
		const pattern = new RegExp(String(schema.pattern), "u");
		const other = oddTexts.find((text) => !pattern.test(text));
		const good = { name: "match", value: sampleText(parts), intent: "valid" } as const;
		return other === undefined ? [good] : [good, { name: "no match", value: other, intent: "invalid" }];
	},
	format: (document, _, parts) =>
		around([
			["match", sampleOf(document, parts), "valid"],
			["no match", "no such format", "invalid"],
		]),
	minimum: (_, { schema }, parts) => numbersAround(Number(schema.minimum), stepOf(parts), -1, true),
	maximum: (_, { schema }, parts) => numbersAround(Number(schema.maximum), stepOf(parts), 1, true),
	exclusiveMinimum: (_, { schema }, parts) => numbersAround(Number(schema.exclusiveMinimum), stepOf(parts), -1, false),
	exclusiveMaximum: (_, { schema }, parts) => numbersAround(Number(schema.exclusiveMaximum), stepOf(parts), 1, false),
	multipleOf: (document, { schema }, parts) => {
		const step = Number(schema.multipleOf);
		const start = Number(sampleOf(document, parts));
		const off = typesOf(parts).includes("number") ? step / 2 : 1;
		return around([
			["n", start, "valid"],
			["no multiple", start + off, "invalid"],
		]);
	},
	minItems: (document, { schema }, parts) => listsAround(document, parts, Number(schema.minItems), "minItems"),
	maxItems: (document, { schema }, parts) => listsAround(document, parts, Number(schema.maxItems), "maxItems"),
	uniqueItems: (document, { schema }, parts) =>
		schema.uniqueItems === true
			? around([["twice", [entryOf(document, parts, 0), entryOf(document, parts, 0)], "invalid"]])
			: [],
	minProperties: (document, { schema }, parts) =>
		objectsAround(document, parts, Number(schema.minProperties), "minProperties"),
	maxProperties: (document, { schema }, parts) =>
		objectsAround(document, parts, Number(schema.maxProperties), "maxProperties"),
	additionalProperties: extraMember,
	unevaluatedProperties: extraMember,
	const: (_, { schema }) =>
		around([
			["equal", schema.const, "valid"],
			["other", typeof schema.const === "string" ? `${schema.const}-other` : "other", "invalid"],
		]),
	not: (document, { pointer }) =>
		around([["match", sampleOf(document, alternativesOf(document, [`${pointer}/not`])[0] ?? []), "invalid"]]),
	propertyNames: (document, _, parts) =>
		around([["odd name", { ...asObject(sampleOf(document, parts)), "no match": true }, "invalid"]]),
	contains: (document, _, parts) => {
		const list = sampleOf(document, parts);
		return around([["none", Array.isArray(list) ? list.map(() => null) : [], "invalid"]]);
	},
};

/** The keywords of a place that set a bound, each with the schema that has it. */
export function boundsOf(parts: readonly Part[]): { keyword: string; part: Part }[] {
	return parts.flatMap((part) =>
		Object.keys(makers)
			.filter((keyword) => Object.hasOwn(part.schema, keyword) && isBound(keyword, part))
			.map((keyword) => ({ keyword, part })),
	);
}

/** The values around a bound. */
export function valuesAround(
	document: OpenApiDocument,
	keyword: string,
	part: Part,
	parts: readonly Part[],
): BoundValue[] {
	return makers[keyword]?.(document, part, parts) ?? [];
}

function isBound(keyword: string, { schema }: Part): boolean {
	if (keyword === "format") return isCheckedFormat(String(schema.format));
	if (keyword === "additionalProperties") return typeof schema.additionalProperties === "boolean";
	if (keyword === "minItems" || keyword === "minProperties" || keyword === "minLength")
		return Number(schema[keyword]) > 0;
	return keyword === "uniqueItems" ? schema.uniqueItems === true : true;
}

function textsAround(limit: number, keyword: "minLength" | "maxLength"): BoundValue[] {
	const least = keyword === "minLength";
	const values = around([
		["n-1", textOfLength(limit - 1), least ? "invalid" : "valid"],
		["n", textOfLength(limit), "valid"],
		["n+1", textOfLength(limit + 1), least ? "valid" : "invalid"],
	]);
	return limit > 0 ? values : values.slice(1);
}

function stepOf(parts: readonly Part[]): number {
	return numbersAt(parts, "multipleOf")[0] ?? 1;
}

function numbersAround(limit: number, step: number, outward: 1 | -1, inclusive: boolean): BoundValue[] {
	const side = (distance: number) => (distance === 0 ? "n" : distance > 0 ? "n+1" : "n-1");
	return [-1, 0, 1].map((distance) => ({
		name: side(distance),
		value: limit + distance * step,
		intent: distance === outward || (distance === 0 && !inclusive) ? "invalid" : "valid",
	}));
}

function listsAround(
	document: OpenApiDocument,
	parts: readonly Part[],
	limit: number,
	keyword: "minItems" | "maxItems",
): BoundValue[] {
	const list = (length: number) => Array.from({ length }, (_, index) => entryOf(document, parts, index));
	return sizesAround(limit, keyword === "minItems", list);
}

function objectsAround(
	document: OpenApiDocument,
	parts: readonly Part[],
	limit: number,
	keyword: string,
): BoundValue[] {
	const sample = asObject(sampleOf(document, parts));
	const object = (size: number) => {
		const names = Object.keys(sample).slice(0, size);
		const more = Array.from({ length: Math.max(0, size - names.length) }, (_, index) => `member${index}`);
		const value = (name: string) => sample[name] ?? sampleMember(document, parts, name, 0);
		return Object.fromEntries([...names, ...more].map((name) => [name, value(name)]));
	};
	return sizesAround(limit, keyword === "minProperties", object);
}

function sizesAround(limit: number, least: boolean, make: (size: number) => unknown): BoundValue[] {
	return [-1, 0, 1]
		.filter((distance) => limit + distance >= 0)
		.map((distance) => ({
			name: distance === 0 ? "n" : distance > 0 ? "n+1" : "n-1",
			value: make(limit + distance),
			intent: distance === (least ? -1 : 1) ? "invalid" : "valid",
		}));
}

function entryOf(document: OpenApiDocument, parts: readonly Part[], index: number): unknown {
	const schemas = parts.filter(({ schema }) => isObject(schema.items)).map(({ pointer }) => `${pointer}/items`);
	if (schemas.length === 0) return index;
	const value = sampleOf(document, alternativesOf(document, schemas)[0] ?? []);
	if (index === 0) return value;
	if (typeof value === "string") return `${value}${index}`;
	return typeof value === "number" ? value + index : value;
}

function extraMember(document: OpenApiDocument, { schema }: Part, parts: readonly Part[]): BoundValue[] {
	const closed = schema.additionalProperties === false || schema.unevaluatedProperties === false;
	const value = { ...asObject(sampleOf(document, parts)), notInTheContract: true };
	return [{ name: "extra", value, intent: closed ? "invalid" : "valid" }];
}

function asObject(value: unknown): Record<string, unknown> {
	return isObject(value) ? { ...value } : {};
}

/** The members that others make necessary, by the member that asks for them. */
export function dependentsOf(parts: readonly Part[]): { name: string; needs: string; part: Part }[] {
	return parts.flatMap((part) =>
		Object.entries(isObject(part.schema.dependentRequired) ? part.schema.dependentRequired : {}).flatMap(
			([name, needs]) => listOf(needs).map((needed) => ({ name, needs: String(needed), part })),
		),
	);
}
