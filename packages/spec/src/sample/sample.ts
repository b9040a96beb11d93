import { isObject, objectOf, sameJson, setMember } from "../json.ts";
import { type JsonType, jsonTypes } from "../keywords/keywords.ts";
import { isSchema } from "../keywords/subschemas.ts";
import type { Spec } from "../model/spec.ts";
import { branchesOf, numbersAt, typesOf } from "../schema/branches.ts";
import type { Direction } from "../schema/direction.ts";
import { givenValues } from "../schema/given-values.ts";
import { entrySchemas, memberSchemas } from "../schema/part-members.ts";
import type { Part } from "../schema/parts.ts";
import type { Chance } from "./chance.ts";
import { describedMembers } from "./described-members.ts";
import { sampleNumber } from "./numbers.ts";
import { sampleText } from "./texts.ts";

/** What samples are made of. */
export interface SampleSource {
	readonly spec: Spec;
	readonly direction: Direction;
	/** Leave out the values that schemas give as examples and defaults, which may be wrong. */
	readonly plain?: boolean;
	/** Put in what may be left out: optional members, and one entry of lists that may be empty. */
	readonly rich?: boolean;
	/** Put one entry into lists that may be empty. */
	readonly filled?: boolean;
	/** What is left to make; shared by all that a sample is made of. */
	readonly room?: Room;
	/** Leaves to chance what is up to the maker: members, branches, values. */
	readonly chance?: Chance;
	/** Pointers of the schemas of the objects around, which are not entered again for what may be left out. */
	readonly around?: ReadonlySet<string>;
}

/** What may still be made. */
export interface Room {
	/** Members and entries that may be left out. */
	members: number;
	/** Values, a long text counted as several. */
	values: number;
}

// A schema that requires itself has no sample; the validator will say so.
const MAX_DEPTH = 12;
/** A list or an object with more is not made. */
const LARGEST = 1_000;
// What may be left out at any depth would be the whole document.
const MAX_RICH_DEPTH = 6;
// Lists of lists of long texts would be without end.
const MAX_VALUES = 20_000;
const TEXT_OF_ONE_VALUE = 100;
const RANDOM_INDEXES = 20;

/** Room for one sample. */
export function roomFor(members: number): Room {
	return { members, values: MAX_VALUES };
}

/** A small value for some schemas, with the values that they give where there are any; it may break what they ask for. */
export function sampleOf(given: SampleSource, parts: readonly Part[], depth = 0, place = 0): unknown {
	const source: SampleSource & { readonly room: Room } = given.room
		? { ...given, room: given.room }
		: { ...given, room: roomFor(0) };
	const { room, chance } = source;
	room.values -= 1;
	if (room.values < 0 || depth > MAX_DEPTH) return null;
	const index = chance && place === 0 ? chance.below(RANDOM_INDEXES) : place;
	const known = givenFor(source, parts, index);
	if (known) return structuredClone(known.value);
	switch (likelyType(source, parts, depth)) {
		case "object":
			return sampleObject(source, parts, depth, place);
		case "array":
			return sampleList(source, parts, depth, place);
		case "string": {
			const text = sampleText(parts, index);
			room.values -= Math.floor(text.length / TEXT_OF_ONE_VALUE);
			return text;
		}
		case "integer":
			return sampleNumber(parts, true, index);
		case "number":
			return sampleNumber(parts, false, index);
		case "boolean":
			return index % 2 === 0;
		default:
			return null;
	}
}

/** A value that a schema gives itself and all of them take, as far as lists and constants tell. */
function givenFor({ plain = false, chance }: SampleSource, parts: readonly Part[], index: number) {
	const types = new Set(typesOf(parts));
	const candidates: { readonly value: unknown }[] = [];
	for (const { value, pointer } of givenValues(parts)) {
		if (plain && !/\/(?:const|enum\/\d+)$/.test(pointer)) continue;
		const isListed = parts.every(
			({ schema }) =>
				(!Array.isArray(schema.enum) || schema.enum.some((one) => sameJson(one, value))) &&
				(!("const" in schema) || sameJson(schema.const, value)),
		);
		if (isListed && (types.size === 0 || hasOneOf(types, value))) candidates.push({ value });
		if (candidates.length > index) break;
	}
	if (chance === undefined) return candidates[index] ?? candidates[0];
	const isOpen = parts.every(({ schema }) => !("const" in schema) && !Array.isArray(schema.enum));
	return isOpen && chance.happens(0.5) ? undefined : candidates[index % candidates.length];
}

function hasOneOf(types: ReadonlySet<JsonType>, value: unknown): boolean {
	if (value === null) return types.has("null");
	if (Array.isArray(value)) return types.has("array");
	if (typeof value === "number") return types.has("number") || (types.has("integer") && Number.isInteger(value));
	return types.has(typeof value as JsonType);
}

const HINTS: readonly (readonly [JsonType, readonly string[]])[] = [
	["object", ["properties", "required", "additionalProperties", "patternProperties", "minProperties", "propertyNames"]],
	["array", ["items", "prefixItems", "minItems", "contains", "uniqueItems"]],
	["string", ["pattern", "minLength", "maxLength", "format"]],
	["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
];

/** The type of a sample: one that is allowed and that the other keywords are about. */
function likelyType({ chance }: SampleSource, parts: readonly Part[], depth: number): JsonType {
	const all = typesOf(parts);
	const flat = all.filter((type) => type !== "object" && type !== "array");
	const types = depth < MAX_RICH_DEPTH || flat.length === 0 ? all : flat;
	if (chance && types.length < jsonTypes.length) return types[chance.below(types.length)] ?? "null";
	const hinted = HINTS.find(
		([type, names]) => types.includes(type) && parts.some(({ schema }) => names.some((name) => name in schema)),
	);
	if (hinted) return hinted[0];
	// Of a member of which nothing is said a text says most.
	return depth > 0 && types.length === jsonTypes.length ? "string" : (types[0] ?? "object");
}

function sampleObject(
	source: SampleSource,
	parts: readonly Part[],
	depth: number,
	index: number,
): Record<string, unknown> {
	const object: Record<string, unknown> = {};
	const around = new Set([...(source.around ?? []), ...parts.map(({ pointer }) => pointer)]);
	const inner: SampleSource = source.rich || source.filled ? { ...source, around } : source;
	const least = Math.min(LARGEST, Math.max(0, ...numbersAt(parts, "minProperties")));
	for (const { name, required, branches } of describedMembers(source, parts)) {
		const isWanted =
			required || Object.keys(object).length < least || (!isAround(inner, branches) && hasRoom(source, depth));
		if (isWanted) setMember(object, name, sampleOf(inner, branchFor(source, branches), depth + 1, index));
	}
	for (let count = 0; Object.keys(object).length < least && count < least * 2; count += 1) {
		const name = freeName(source, parts, count);
		setMember(object, name, sampleMember(inner, parts, name, depth, index));
	}
	return object;
}

type Branches = readonly (readonly Part[])[];

function isAround({ around }: SampleSource, [first = []]: Branches): boolean {
	return around !== undefined && first.some(({ pointer }) => around.has(pointer));
}

/** Whether one more thing that may be left out is put in. */
function hasRoom({ rich = false, room = roomFor(0), chance }: SampleSource, depth: number): boolean {
	if (!rich || depth >= MAX_RICH_DEPTH || room.members === 0 || (chance && !chance.happens(0.4))) return false;
	room.members -= 1;
	return true;
}

/** A name for a member that no schema names: one that patterns and `propertyNames` allow. */
function freeName(source: SampleSource, parts: readonly Part[], index: number): string {
	const pattern = parts.flatMap(({ schema }) => Object.keys(objectOf(schema.patternProperties)))[0];
	const named = parts
		.filter(({ schema }) => isObject(schema.propertyNames))
		.map(({ pointer }) => `${pointer}/propertyNames`);
	if (named.length > 0) return String(sampleOf(source, branchesOf(source.spec, named)[0] ?? [], 0, index));
	if (pattern === undefined) return `member${index}`;
	return sampleText([{ pointer: "", schema: { pattern }, conditional: false }], index);
}

/** A value for a member of an object. */
export function sampleMember(
	source: SampleSource,
	parts: readonly Part[],
	name: string,
	depth = 0,
	index = 0,
): unknown {
	return sampleOf(source, branchFor(source, branchesOf(source.spec, memberSchemas(parts, name))), depth + 1, index);
}

/** One of the ways to satisfy some schemas. */
function branchFor({ chance }: SampleSource, branches: Branches): readonly Part[] {
	return branches[chance ? chance.below(branches.length) : 0] ?? [];
}

function sampleList(source: SampleSource, parts: readonly Part[], depth: number, place: number): unknown[] {
	const contained = parts.filter(({ schema }) => isSchema(schema.contains));
	const least = Math.max(0, ...numbersAt(parts, "minItems"), ...numbersAt(parts, "minContains"));
	const isWanted =
		contained.length > 0 ||
		(!isAround(source, branchesOf(source.spec, entrySchemas(parts, 0))) && (source.filled || hasRoom(source, depth)));
	const most = Math.min(LARGEST, ...numbersAt(parts, "maxItems"));
	const size = Math.min(most, Math.max(least, isWanted ? 1 + (source.chance?.below(3) ?? 0) : 0));
	const start = source.chance ? source.chance.below(RANDOM_INDEXES) : place;
	return Array.from({ length: size }, (_, index) => sampleEntry(source, parts, index, depth, start));
}

/** A value for an entry of a list, another one for each index where that can be. */
export function sampleEntry(
	source: SampleSource,
	parts: readonly Part[],
	index: number,
	depth = 0,
	start = 0,
): unknown {
	const schemas = entrySchemas(parts, index);
	const isContained = index < Math.max(1, ...numbersAt(parts, "minContains"));
	const contained = isContained
		? parts.filter(({ schema }) => isSchema(schema.contains)).map(({ pointer }) => `${pointer}/contains`)
		: [];
	if (schemas.length + contained.length === 0) return index;
	const isUnique = parts.some(({ schema }) => schema.uniqueItems === true);
	const branches = branchesOf(source.spec, [...schemas, ...contained]);
	return sampleOf(source, branchFor(source, branches), depth + 1, isUnique ? start + index : start);
}
