import {
	isCheckedFormat,
	isForeign,
	isMultipleOf,
	isObject,
	LONGEST_TEXT,
	listOf,
	numbersAt,
	oddTexts,
	type Part,
	regExpOf,
	type SampleSource,
	sampleEntry,
	sampleFor,
	sampleMember,
	sampleText,
	textOfLength,
	typesOf,
} from "@forter-orders/spec";
import type { BoundValue } from "./bound-value.ts";
import { canBreakContains, listsWithout } from "./contained.ts";
import { sampled } from "./sampled.ts";

type Maker = (source: SampleSource, part: Part, parts: readonly Part[]) => BoundValue[];

const around = (values: readonly [name: string, value: unknown, intent: BoundValue["intent"]][]): BoundValue[] =>
	values.map(([name, value, intent]) => ({ name, value, intent }));

const makers: Readonly<Record<string, Maker>> = {
	minLength: (_, { schema }, parts) => textsAround(parts, Number(schema.minLength), "minLength"),
	maxLength: (_, { schema }, parts) => textsAround(parts, Number(schema.maxLength), "maxLength"),
	pattern: (source, { schema }, parts) => {
		const pattern = regExpOf(String(schema.pattern));
		const other = oddTexts.find((text) => !pattern?.test(text));
		const good = { name: "match", value: sampled(source, parts), intent: "valid" } as const;
		return other === undefined ? [good] : [good, { name: "no match", value: other, intent: "invalid" }];
	},
	format: (source, _, parts) =>
		around([
			["match", sampled(source, parts), "valid"],
			["no match", "no such format", "invalid"],
		]),
	minimum: (_, { schema }, parts) => numbersAround(Number(schema.minimum), stepsOf(parts), -1, true),
	maximum: (_, { schema }, parts) => numbersAround(Number(schema.maximum), stepsOf(parts), 1, true),
	exclusiveMinimum: (_, { schema }, parts) => numbersAround(Number(schema.exclusiveMinimum), stepsOf(parts), -1, false),
	exclusiveMaximum: (_, { schema }, parts) => numbersAround(Number(schema.exclusiveMaximum), stepsOf(parts), 1, false),
	multipleOf: (source, { schema }, parts) => {
		const step = Number(schema.multipleOf);
		const start = Number(sampled(source, parts));
		const off = typesOf(parts).includes("number") ? step / 2 : 1;
		return around([
			["n", start, "valid"],
			["no multiple", start + off, "invalid"],
		]);
	},
	minItems: (source, { schema }, parts) => listsAround(source, parts, Number(schema.minItems), "minItems"),
	maxItems: (source, { schema }, parts) => listsAround(source, parts, Number(schema.maxItems), "maxItems"),
	uniqueItems: (source, _, parts) => {
		const entry = sampleEntry(source, parts, 0);
		return around([["twice", [entry, entry], "invalid"]]);
	},
	minProperties: (source, { schema }, parts) => objectsAround(source, parts, Number(schema.minProperties), true),
	maxProperties: (source, { schema }, parts) => objectsAround(source, parts, Number(schema.maxProperties), false),
	additionalProperties: extraMember,
	unevaluatedProperties: extraMember,
	const: (_, { schema }) =>
		around([
			["equal", schema.const, "valid"],
			["other", typeof schema.const === "string" ? `${schema.const}-other` : "other", "invalid"],
		]),
	not: ({ spec, direction }, { pointer }) =>
		around([["match", sampleFor(spec, direction, `${pointer}/not`).value, "invalid"]]),
	propertyNames: (source, _, parts) =>
		around([["odd name", { ...asObject(sampled(source, parts)), "no match": true }, "invalid"]]),
	contains: listsWithout,
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
export function valuesAround(source: SampleSource, keyword: string, part: Part, parts: readonly Part[]): BoundValue[] {
	return makers[keyword]?.(source, part, parts) ?? [];
}

// A bound beyond these is not tried: what would be sent is larger than any server takes.
const LARGEST: Readonly<Record<string, number>> = {
	minLength: LONGEST_TEXT,
	maxLength: LONGEST_TEXT,
	minItems: 1_000,
	maxItems: 1_000,
	minProperties: 1_000,
	maxProperties: 1_000,
};
const NUMERIC = new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]);

function isBound(keyword: string, part: Part): boolean {
	const { schema } = part;
	const setting = schema[keyword];
	const largest = LARGEST[keyword];
	if (largest !== undefined) {
		const least = keyword.startsWith("min") ? 1 : 0;
		return typeof setting === "number" && setting >= least && setting < largest;
	}
	// Beyond these a step of one is lost in the number.
	if (NUMERIC.has(keyword)) return typeof setting === "number" && Math.abs(setting) < Number.MAX_SAFE_INTEGER;
	if (keyword === "format") return isCheckedFormat(String(setting));
	if (keyword === "pattern") return regExpOf(String(setting)) !== undefined;
	if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") return typeof setting === "boolean";
	if (keyword === "contains") return canBreakContains(part);
	return keyword === "uniqueItems" ? setting === true : true;
}

function textsAround(parts: readonly Part[], limit: number, keyword: "minLength" | "maxLength"): BoundValue[] {
	const least = keyword === "minLength";
	const text = (length: number) => textLike(parts, length);
	const values = around([
		["n-1", text(limit - 1), least ? "invalid" : "either"],
		["n", text(limit), "valid"],
		["n+1", text(limit + 1), least ? "either" : "invalid"],
	]);
	return limit > 0 ? values : values.slice(1);
}

/** A text of a length that keeps the patterns and the format of some schemas, as far as one can be made. */
function textLike(parts: readonly Part[], length: number): string {
	if (!parts.some(({ schema }) => schema.pattern !== undefined || schema.format !== undefined))
		return textOfLength(length);
	const others = parts.map((part) => {
		const { minLength: _, maxLength: __, ...schema } = part.schema;
		return { ...part, schema };
	});
	const made = sampleText([
		...others,
		{ pointer: "", schema: { minLength: length, maxLength: length }, conditional: false },
	]);
	const [text, last] = [sampleText(others), sampleText(others).at(-1) ?? ""];
	const fits = (one: string) =>
		one.length === length && others.every(({ schema }) => regExpOf(String(schema.pattern ?? ""))?.test(one));
	return [made, text.slice(0, length).padEnd(length, last)].find(fits) ?? made;
}

function stepsOf(parts: readonly Part[]): number[] {
	return numbersAt(parts, "multipleOf");
}

function numbersAround(limit: number, steps: readonly number[], outward: 1 | -1, inclusive: boolean): BoundValue[] {
	const [step = 1] = steps;
	const bound = steps.every((one) => isMultipleOf(limit, one)) ? "valid" : "either";
	return [-1, 0, 1].map((distance) => ({
		name: sideOf(distance),
		value: limit + distance * step,
		intent: distance === outward || (distance === 0 && !inclusive) ? "invalid" : distance === 0 ? bound : "either",
	}));
}

function listsAround(
	source: SampleSource,
	parts: readonly Part[],
	limit: number,
	keyword: "minItems" | "maxItems",
): BoundValue[] {
	const list = (length: number) => Array.from({ length }, (_, index) => entryAt(source, parts, index));
	return sizesAround(limit, keyword === "minItems", list);
}

/** Another entry for each index, where the schema lets one be made. */
function entryAt(source: SampleSource, parts: readonly Part[], index: number): unknown {
	const isUnique = parts.some(({ schema }) => schema.uniqueItems === true);
	const value = sampleEntry(source, parts, index);
	if (isUnique || index === 0) return value;
	if (typeof value === "string") return `${value}${index}`;
	return typeof value === "number" ? value + index : value;
}

function objectsAround(source: SampleSource, parts: readonly Part[], limit: number, least: boolean): BoundValue[] {
	const sample = asObject(sampled(source, parts));
	const object = (size: number) => {
		const names = Object.keys(sample).slice(0, size);
		const more = Array.from({ length: Math.max(0, size - names.length) }, (_, index) => `member${index}`);
		const value = (name: string) => sample[name] ?? sampleMember(source, parts, name);
		return Object.fromEntries([...names, ...more].map((name) => [name, value(name)]));
	};
	return sizesAround(limit, least, object);
}

function sizesAround(limit: number, least: boolean, make: (size: number) => unknown): BoundValue[] {
	return [-1, 0, 1]
		.filter((distance) => limit + distance >= 0)
		.map((distance) => ({
			name: sideOf(distance),
			value: make(limit + distance),
			intent: distance === 0 ? "valid" : distance === (least ? -1 : 1) ? "invalid" : "either",
		}));
}

function sideOf(distance: number): string {
	return distance === 0 ? "n" : distance > 0 ? "n+1" : "n-1";
}

function extraMember(source: SampleSource, { schema }: Part, parts: readonly Part[]): BoundValue[] {
	const closed = schema.additionalProperties === false || schema.unevaluatedProperties === false;
	const value = { ...asObject(sampled(source, parts)), notInTheContract: true };
	return [{ name: "extra", value, intent: closed ? "invalid" : "valid" }];
}

function asObject(value: unknown): Record<string, unknown> {
	return isObject(value) ? { ...value } : {};
}

/** The members that others make necessary in this direction, by the member that asks for them. */
export function dependentsOf(
	source: SampleSource,
	parts: readonly Part[],
): { name: string; needs: string; part: Part }[] {
	return parts.flatMap((part) =>
		Object.entries(isObject(part.schema.dependentRequired) ? part.schema.dependentRequired : {}).flatMap(
			([name, needs]) =>
				listOf(needs)
					.map(String)
					.filter((needed) => !isForeign(source, parts, needed))
					.map((needed) => ({ name, needs: needed, part })),
		),
	);
}
