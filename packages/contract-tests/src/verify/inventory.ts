import type { OpenApiDocument } from "../contract/contract.ts";
import { isObject, listOf, objectOf, textOf } from "../contract/json.ts";
import { escapeToken, readPointer } from "../contract/pointer.ts";
import { isCheckedFormat } from "../label/formats.ts";
import { alternativesOf, type Part } from "../schema/parts.ts";

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
export function inventoryOf(document: OpenApiDocument, schema: string, value: unknown): Inventory {
	const inventory: Inventory = {
		unknown: new Set(),
		shapeless: new Set(),
		unlisted: new Set(),
		lowConfidence: new Set(),
		formats: new Map(),
	};
	const partsAt = cachedParts(document);
	const visit = (at: unknown, schemas: readonly string[], pointer: string): void => {
		const parts = partsAt(schemas);
		noteValue(inventory, parts, at, pointer);
		if (Array.isArray(at)) {
			for (const [index, entry] of at.entries()) {
				const below = itemSchemas(parts, index);
				if (below.length > 0) visit(entry, below, `${pointer}/*`);
			}
		} else if (isObject(at)) visitMembers(at, parts, pointer);
	};
	const visitMembers = (at: object, parts: readonly Part[], pointer: string): void => {
		for (const [name, member] of Object.entries(at)) {
			const place = `${pointer}/${escapeToken(name)}`;
			const below = memberSchemas(parts, name);
			if (below.length > 0) visit(member, below, place);
			else if (!isShapeless(parts)) inventory.unknown.add(place);
		}
	};
	visit(value, [schema], "");
	return inventory;
}

/** Lists are long and their entries alike. */
function cachedParts(document: OpenApiDocument): (schemas: readonly string[]) => readonly Part[] {
	const cache = new Map<string, readonly Part[]>();
	return (schemas) => {
		const key = schemas.join("\n");
		const known = cache.get(key);
		if (known) return known;
		const unique = new Map(
			alternativesOf(document, schemas)
				.flat()
				.map((part) => [part.pointer, part]),
		);
		const parts = [...unique.values()].filter(({ pointer }) => readPointer(document, pointer) !== undefined);
		cache.set(key, parts);
		return parts;
	};
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

const SHAPE = ["properties", "items", "prefixItems", "patternProperties", "oneOf", "anyOf", "allOf"];

/** Whether the schemas leave the content of an object or a list open. */
function isShapeless(parts: readonly Part[]): boolean {
	return !parts.some(
		({ schema }) =>
			SHAPE.some((keyword) => schema[keyword] !== undefined && Object.keys(Object(schema[keyword])).length > 0) ||
			(isObject(schema.additionalProperties) && Object.keys(schema.additionalProperties).length > 0),
	);
}

function memberSchemas(parts: readonly Part[], name: string): string[] {
	return parts.flatMap(({ pointer, schema }) => {
		if (Object.hasOwn(objectOf(schema.properties), name)) return [`${pointer}/properties/${escapeToken(name)}`];
		return isObject(schema.additionalProperties) && Object.keys(schema.additionalProperties).length > 0
			? [`${pointer}/additionalProperties`]
			: [];
	});
}

function itemSchemas(parts: readonly Part[], index: number): string[] {
	return parts.flatMap(({ pointer, schema }) => {
		if (listOf(schema.prefixItems)[index] !== undefined) return [`${pointer}/prefixItems/${index}`];
		return isObject(schema.items) && Object.keys(schema.items).length > 0 ? [`${pointer}/items`] : [];
	});
}
