import {
	isObject,
	isTyped,
	type JsonType,
	jsonTypeOf,
	listedValuesOf,
	listOf,
	objectOf,
	type Part,
	toPointer,
	typesOf,
	valueJudgeOf,
} from "@forter-orders/spec";
import { boundsOf, dependentsOf, valuesAround } from "../bodies/bounds.ts";
import { without } from "../bodies/edit.ts";
import { isMember, type Place, partsOf } from "../bodies/places.ts";
import { sampled } from "../bodies/sampled.ts";
import { carrierOf, childOf, pathOf, type Workshop } from "../bodies/workshop.ts";
import type { PlaceCells } from "../model/cell-id.ts";
import type { Candidate } from "./candidate.ts";
import { conditionCandidates } from "./conditions.ts";

/** What the candidates of one place are made from. */
interface Bench {
	readonly workshop: Workshop;
	readonly place: Place;
	readonly cells: PlaceCells;
	/** A candidate with this value at the place. */
	readonly put: (
		name: string,
		value: unknown,
		intent: Candidate["intent"],
		cells: readonly string[],
		document?: string,
	) => Candidate;
}

/** Every body that differs from a valid one at one place: there or not, null, each type, each value, each bound. */
export function candidatesAt(workshop: Workshop, place: Place, cells: PlaceCells): Candidate[] {
	const pointer = toPointer(pathOf(place));
	const own = place.schemas[0] ?? workshop.schema;
	const put: Bench["put"] = (name, value, intent, touched, document = own) => ({
		name,
		place,
		intent,
		pointer,
		cells: touched,
		document,
		body: () => carrierOf(workshop, place, value),
	});
	const bench: Bench = { workshop, place, cells, put };
	return [
		...presences(bench),
		...types(bench),
		...values(bench),
		...bounds(bench),
		...dependents(bench),
		...conditionCandidates(workshop, place, cells),
	];
}

function presences({ workshop, place, cells, put }: Bench): Candidate[] {
	const sample = (parts: readonly Part[]) => (place.tokens.length === 0 ? workshop.base : sampled(workshop, parts));
	// The outcomes of a condition are not free to choose: what the other members are decides.
	const free = place.branches.filter(
		(parts, index) => index === 0 || !parts.some(({ schema }) => schema.if !== undefined),
	);
	const present = free.map((parts, index) =>
		put(index === 0 ? "present" : `present~${index + 1}`, sample(parts), "valid", [cells.property("present")]),
	);
	const [first = []] = free;
	if (isSilentOnOthers(first)) {
		const more = { ...objectOf(sample(first)), notInTheContract: true };
		present.push(put("unknown member", more, "valid", [cells.property("present")]));
	}
	if (!isMember(place)) return present;
	const absent: Candidate = {
		...put("absent", undefined, place.required ? "invalid" : "either", [cells.property("absent")]),
		body: () => without(carrierOf(workshop, place, sampled(workshop, place.branches[0] ?? [])), pathOf(place)),
	};
	return [...present, absent];
}

/** Whether an object has members and nothing is said of others, so that any may come. */
function isSilentOnOthers(parts: readonly Part[]): boolean {
	const says = ["additionalProperties", "unevaluatedProperties", "propertyNames", "maxProperties"];
	return (
		parts.some(({ schema }) => isObject(schema.properties)) &&
		parts.every(({ schema }) => says.every((keyword) => schema[keyword] === undefined))
	);
}

// One value of each type; the empty ones break no other rule.
const BY_TYPE: Readonly<Record<JsonType, unknown>> = {
	object: {},
	array: [],
	string: "text",
	integer: 1,
	number: 1.5,
	boolean: true,
	null: null,
};

function types({ workshop, place, cells, put }: Bench): Candidate[] {
	if (!place.branches.every(isTyped)) return [];
	const typed = place.branches.flat().find(({ schema }) => schema.type !== undefined);
	const keyword = typed ? `${typed.pointer}/type` : undefined;
	return Object.entries(BY_TYPE).map(([name, value]) => {
		const type = name as JsonType;
		const accepting = place.branches.filter((parts) => takesType(parts, type));
		const touched = type === "null" ? [cells.property("null"), cells.bound("type")] : [cells.bound("type")];
		if (accepting.length === 0) return put(`type/${name}`, value, "invalid", touched, keyword);
		const values = accepting.map((parts) => valueOfType(workshop, parts, type));
		const isBase = place.tokens.length === 0 && hasType(workshop.base, type) && type !== "number";
		return {
			...put(`type/${name}`, undefined, "valid", touched, keyword),
			body: () => firstValid(workshop, place, isBase ? [workshop.base, ...values] : values),
		};
	});
}

/** The first body with one of some values at a place that is valid, or else the first. */
function firstValid(workshop: Workshop, place: Place, values: readonly unknown[]): unknown {
	const judge = valueJudgeOf(workshop.spec, workshop.direction);
	const bodies = values.map((value) => carrierOf(workshop, place, value));
	return bodies.find((body) => judge.accepts(workshop.schema, body)) ?? bodies[0];
}

function valueOfType(workshop: Workshop, parts: readonly Part[], type: JsonType): unknown {
	const sample = sampled(workshop, [...parts, { pointer: "", schema: { type }, conditional: false }]);
	const value = hasType(sample, type) ? sample : typedSample(workshop, parts, type);
	return type === "number" && typeof value === "number" ? fractionAt(workshop, parts, value) : value;
}

/** A number beside another that is not whole, as far as the schemas take one: a server may know whole numbers only. */
function fractionAt({ spec, direction }: Workshop, parts: readonly Part[], value: number): number {
	const judge = valueJudgeOf(spec, direction);
	const takes = (other: number) =>
		parts.every(({ pointer, conditional }) => conditional || judge.accepts(pointer, other));
	return [value + 0.5, value - 0.5].find((other) => !Number.isInteger(other) && takes(other)) ?? value;
}

/** Whether schemas that apply together take some value of a type; a closed list may have none. */
function takesType(parts: readonly Part[], type: JsonType): boolean {
	return (
		typesOf(parts).includes(type) &&
		parts.every(({ schema }) => !Array.isArray(schema.enum) || schema.enum.some((value) => hasType(value, type))) &&
		parts.every(({ schema }) => !Object.hasOwn(schema, "const") || hasType(schema.const, type))
	);
}

/** A value of one of several types; the examples of the schema may be of another. */
function typedSample(workshop: Workshop, parts: readonly Part[], type: JsonType): unknown {
	const bare = parts.map(({ pointer, schema, conditional }) => {
		const { examples: _, example: __, default: ___, "x-extensible-enum": ____, ...rest } = schema;
		return { pointer, conditional, schema: { ...rest, type } };
	});
	return type === "null" ? null : sampled(workshop, bare);
}

function hasType(value: unknown, type: JsonType): boolean {
	return type === "number" ? typeof value === "number" : jsonTypeOf(value) === type;
}

function values({ place, cells, put }: Bench): Candidate[] {
	return partsOf(place).flatMap(({ pointer, schema }) => {
		const listed = (keyword: string) => listOf(schema[keyword]).filter((value) => isOfType(place, value));
		const other = "NOT_A_LISTED_VALUE";
		const closed = listed("enum");
		const open = listed("x-extensible-enum");
		const each = [...closed, ...open].map((value) =>
			put(`enum/${String(value)}`, value, "valid", [cells.enumValue(value)], `${pointer}/enum`),
		);
		if (closed.length > 0)
			each.push(put("enum/(other)", other, "invalid", [cells.enumValue(undefined)], `${pointer}/enum`));
		else if (open.length > 0) each.push(put("enum/(other)", other, "valid", [cells.enumValue(undefined)], pointer));
		return each;
	});
}

function bounds({ workshop, place, cells, put }: Bench): Candidate[] {
	const seen = new Set<string>();
	return place.branches.flatMap((parts) =>
		boundsOf(parts)
			.filter(({ keyword, part }) => !seen.has(`${part.pointer} ${keyword}`))
			.flatMap(({ keyword, part }) => {
				seen.add(`${part.pointer} ${keyword}`);
				return valuesAround(workshop, keyword, part, parts).map(({ name, value, intent }) =>
					put(`${keyword}/${name}`, value, intent, [cells.bound(keyword)], `${part.pointer}/${keyword}`),
				);
			}),
	);
}

function dependents({ workshop, place, cells, put }: Bench): Candidate[] {
	return dependentsOf(workshop, partsOf(place)).flatMap(({ name, needs, part }) => {
		const child = childOf(workshop, place, name);
		if (!child) return [];
		const whole = () => carrierOf(workshop, child, sampled(workshop, child.branches[0] ?? []));
		const path = [...pathOf(place), needs];
		const at = [cells.bound("dependentRequired")];
		const document = `${part.pointer}/dependentRequired`;
		return [
			{ ...put(`dependentRequired/${name}/with`, undefined, "valid", at, document), body: whole },
			{
				...put(`dependentRequired/${name}/without`, undefined, "invalid", at, document),
				pointer: toPointer(path),
				body: () => without(whole(), path),
			},
		];
	});
}

/** Whether a place says whether null may stand there. */
export function saysNull(place: Place): boolean {
	return place.branches.every(isTyped);
}

/** The listed values of a place, and whether others are open to it. */
export function listedValues(place: Place): readonly unknown[] {
	return listedValuesOf(partsOf(place)).filter((value) => isOfType(place, value));
}

/** Whether a value is of a type that the place takes; some schemas list others too. */
function isOfType({ branches }: Place, value: unknown): boolean {
	return branches.some((parts) => typesOf(parts).includes(jsonTypeOf(value)));
}
