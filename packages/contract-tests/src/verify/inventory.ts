import {
	branchesOf,
	entrySchemas,
	escapeToken,
	isCheckedFormat,
	isObject,
	listOf,
	memberSchemas,
	objectOf,
	type Part,
	readPointer,
	type Spec,
	textOf,
} from "@forter-orders/spec";

/** What a value has that the contract says little or nothing about, as pointers with `*` for the entries of lists. */
export interface Inventory {
	/** Members that the contract does not have. */
	readonly unknown: Set<string>;
	/** Members whose content the contract gives no shape. */
	readonly shapeless: Set<string>;
	/** Values that are not in a list of known values that is open. */
	readonly unlisted: Set<string>;
	/** Members that the contract describes with low confidence. */
	readonly lowConfidence: Set<string>;
	/** Formats that no validator checks, with the first place of each. */
	readonly formats: Map<string, string>;
}

/** Goes through a value beside its schema. */
export function inventoryOf(spec: Spec, schema: string, value: unknown): Inventory {
	const inventory: Inventory = {
		unknown: new Set(),
		shapeless: new Set(),
		unlisted: new Set(),
		lowConfidence: new Set(),
		formats: new Map(),
	};
	const placeOf = cachedPlaces(spec);
	const visit = (at: unknown, schemas: readonly string[], pointer: string): void => {
		const { parts, member } = placeOf(schemas);
		noteValue(inventory, parts, at, pointer);
		if (Array.isArray(at)) {
			for (const [index, entry] of at.entries()) {
				const below = entrySchemas(parts, index);
				if (below.length > 0) visit(entry, below, `${pointer}/*`);
			}
		} else if (isObject(at)) {
			for (const [name, value] of Object.entries(at)) {
				const below = member(name);
				const place = `${pointer}/${escapeToken(name)}`;
				if (below.length > 0) visit(value, below, place);
				else if (!isShapeless(parts)) inventory.unknown.add(place);
			}
		}
	};
	visit(value, [schema], "");
	return inventory;
}

/** What the contract says of one place. */
interface Place {
	readonly parts: readonly Part[];
	/** The schemas of a member. */
	readonly member: (name: string) => readonly string[];
}

/** Lists are long and their entries alike, so each place is looked up once. */
function cachedPlaces(spec: Spec): (schemas: readonly string[]) => Place {
	const cache = new Map<string, Place>();
	return (schemas) => {
		const key = schemas.join("\n");
		const place = cache.get(key) ?? makePlace(spec, schemas);
		cache.set(key, place);
		return place;
	};
}

function makePlace(spec: Spec, schemas: readonly string[]): Place {
	const all = branchesOf(spec, schemas).flat();
	const parts = [...new Map(all.map((part) => [part.pointer, part])).values()];
	const members = new Map<string, readonly string[]>();
	const member = (name: string): readonly string[] => {
		const known = members.get(name) ?? memberSchemas(parts, name).filter((schema) => !isOpenEnd(spec, schema));
		members.set(name, known);
		return known;
	};
	return { parts, member };
}

function noteValue(inventory: Inventory, parts: readonly Part[], value: unknown, pointer: string): void {
	const isFilled = Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
	if (isFilled && isShapeless(parts)) inventory.shapeless.add(pointer);
	if (parts.some(({ schema }) => schema["x-confidence"] === "low")) inventory.lowConfidence.add(pointer);
	const listed = parts.flatMap(({ schema }) => listOf(schema["x-extensible-enum"]));
	if (listed.length > 0 && typeof value === "string" && !listed.includes(value)) inventory.unlisted.add(pointer);
	for (const { schema } of parts) {
		const format = textOf(schema.format);
		if (format !== undefined && !isCheckedFormat(format) && !inventory.formats.has(format)) {
			inventory.formats.set(format, pointer);
		}
	}
}

/** Whether a schema takes any other member, whatever it is. */
function isOpenEnd({ document }: Spec, pointer: string): boolean {
	const schema = readPointer(document, pointer);
	return /(?<!\/properties)\/additionalProperties$/.test(pointer) && Object.keys(objectOf(schema)).length === 0;
}

const SHAPE = ["properties", "items", "prefixItems", "patternProperties", "oneOf", "anyOf", "allOf"];

/** Whether the schemas leave the content of an object or a list open. */
function isShapeless(parts: readonly Part[]): boolean {
	return !parts.some(
		({ schema }) =>
			SHAPE.some((keyword) => schema[keyword] !== undefined && Object.keys(Object(schema[keyword])).length > 0) ||
			(isObject(schema.additionalProperties) && Object.keys(schema.additionalProperties).length > 0),
	);
}
