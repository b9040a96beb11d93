import { isObject, listOf, objectOf } from "../contract/json.ts";
import { toPointer } from "../contract/pointer.ts";
import type { PlaceCells } from "../coverage/cell-id.ts";
import { boundsOf, dependentsOf, valuesAround } from "../schema/bounds.ts";
import { carrierOf, pathOf, type Workshop } from "../schema/carrier.ts";
import { without } from "../schema/edit.ts";
import { isTyped, type JsonType, type Part, typesOf } from "../schema/parts.ts";
import { MAP_KEY, type Place } from "../schema/places.ts";
import { sampleOf } from "../schema/sample.ts";
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
	const { document } = workshop.contract;
	const sample = (parts: readonly Part[]) => (place.tokens.length === 0 ? workshop.base : sampleOf(document, parts));
	// The outcomes of a condition are not free to choose: what the other members are decides.
	const free = place.alternatives.filter(
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
	const token = place.tokens.at(-1);
	if (token === undefined || token === "*" || token === MAP_KEY || /^\d+$/.test(token)) return present;
	const absent: Candidate = {
		...put("absent", undefined, place.required ? "invalid" : "either", [cells.property("absent")]),
		body: () => without(carrierOf(workshop, place, sampleOf(document, place.alternatives[0] ?? [])), pathOf(place)),
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
	if (!place.alternatives.every(isTyped)) return [];
	const { document } = workshop.contract;
	const typed = place.alternatives.flat().find(({ schema }) => schema.type !== undefined);
	const keyword = typed ? `${typed.pointer}/type` : undefined;
	return Object.entries(BY_TYPE).map(([name, value]) => {
		const type = name as JsonType;
		const accepting = place.alternatives.find((parts) => typesOf(parts).includes(type));
		const touched = type === "null" ? [cells.property("null"), cells.bound("type")] : [cells.bound("type")];
		if (accepting === undefined) return put(`type/${name}`, value, "invalid", touched, keyword);
		const sample = sampleOf(document, [...accepting, { pointer: "", schema: { type }, conditional: false }]);
		return put(
			`type/${name}`,
			hasType(sample, type) ? sample : typedSample(document, accepting, type),
			"valid",
			touched,
			keyword,
		);
	});
}

/** A value of one of several types; the examples of the schema may be of another. */
function typedSample(document: Workshop["contract"]["document"], parts: readonly Part[], type: JsonType): unknown {
	const bare = parts.map(({ pointer, schema, conditional }) => {
		const { examples: _, default: __, "x-extensible-enum": ___, ...rest } = schema;
		return { pointer, conditional, schema: { ...rest, type } };
	});
	return type === "null" ? null : sampleOf(document, bare);
}

function hasType(value: unknown, type: JsonType): boolean {
	if (type === "null") return value === null;
	if (type === "array") return Array.isArray(value);
	if (type === "object") return isObject(value);
	if (type === "integer") return Number.isInteger(value);
	return typeof value === type;
}

function values({ place, cells, put }: Bench): Candidate[] {
	return place.alternatives
		.flat()
		.filter(distinct)
		.flatMap(({ pointer, schema }) => {
			const listed = (keyword: string) => listOf(schema[keyword]);
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

function distinct({ pointer }: Part, index: number, parts: readonly Part[]): boolean {
	return parts.findIndex((other) => other.pointer === pointer) === index;
}

function bounds({ workshop, place, cells, put }: Bench): Candidate[] {
	const seen = new Set<string>();
	return place.alternatives.flatMap((parts) =>
		boundsOf(parts)
			.filter(({ keyword, part }) => !seen.has(`${part.pointer} ${keyword}`))
			.flatMap(({ keyword, part }) => {
				seen.add(`${part.pointer} ${keyword}`);
				return valuesAround(workshop.contract.document, keyword, part, parts).map(({ name, value, intent }) =>
					put(`${keyword}/${name}`, value, intent, [cells.bound(keyword)], `${part.pointer}/${keyword}`),
				);
			}),
	);
}

function dependents({ workshop, place, cells, put }: Bench): Candidate[] {
	return dependentsOf(place.alternatives.flat().filter(distinct)).flatMap(({ name, needs, part }) => {
		const child = workshop.places.find(({ parent, tokens }) => parent?.name === place.name && tokens.at(-1) === name);
		if (!child) return [];
		const whole = () => carrierOf(workshop, child, sampleOf(workshop.contract.document, child.alternatives[0] ?? []));
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
	return place.alternatives.every(isTyped);
}

/** The listed values of a place, and whether others are open to it. */
export function listedValues(place: Place): readonly unknown[] {
	const parts = place.alternatives.flat().filter(distinct);
	return parts.flatMap(({ schema }) => [...listOf(schema.enum), ...listOf(objectOf(schema)["x-extensible-enum"])]);
}
