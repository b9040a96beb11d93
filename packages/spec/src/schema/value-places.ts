import { isObject, type JsonObject, listOf, objectOf } from "../json.ts";
import { escapeToken, memberOf, tokensOf } from "../pointer.ts";
import { type Part, unconditionalParts } from "./parts.ts";
import type { SchemaSource } from "./source.ts";

/** A place in a value and what the schema says of it. */
export interface ValuePlace {
	readonly pointer: string;
	readonly value: unknown;
	/** The schemas that hold at once; branches of `oneOf` and the like are not among them. */
	readonly schemas: readonly JsonObject[];
	/** Whether the object that holds it would break the schema without it. */
	readonly required: boolean;
}

/** The places of a value in the order of its schema, the value itself first. */
export function valuePlaces(source: SchemaSource, schema: string, value: unknown): ValuePlace[] {
	const walk = (current: unknown, pointers: readonly string[], pointer: string, required: boolean): ValuePlace[] => {
		const parts = unconditionalParts(source, pointers);
		const schemas = parts.map((part) => part.schema);
		const inner = Array.isArray(current)
			? current.flatMap((item, index) => walk(item, itemPointers(parts), `${pointer}/${index}`, false))
			: isObject(current)
				? namesOf(schemas, current).flatMap((name) =>
						walk(
							current[name],
							propertyPointers(parts, name),
							`${pointer}/${escapeToken(name)}`,
							isRequired(schemas, name),
						),
					)
				: [];
		return [{ pointer, value: current, schemas, required }, ...inner];
	};
	return walk(value, [schema], "", false);
}

/** All that a schema says of the place at a JSON Pointer of its value, through properties only. */
export function schemasAtPlace(source: SchemaSource, schema: string, pointer: string): JsonObject[] {
	let parts = unconditionalParts(source, [schema]);
	for (const name of tokensOf(pointer)) parts = unconditionalParts(source, propertyPointers(parts, name));
	return parts.map((part) => part.schema);
}

/** The properties that a schema names, each with all that is said of it. */
export function propertiesOf(source: SchemaSource, schema: string): [name: string, schemas: JsonObject[]][] {
	const parts = unconditionalParts(source, [schema]);
	const names = new Set(parts.flatMap((part) => Object.keys(objectOf(part.schema.properties))));
	return [...names].map((name) => [
		name,
		unconditionalParts(source, propertyPointers(parts, name)).map((part) => part.schema),
	]);
}

/** The values that a place may have, `undefined` when no schema lists any. */
export function knownValues(schemas: readonly JsonObject[]): readonly unknown[] | undefined {
	return schemas
		.map((schema) => (Array.isArray(schema.enum) ? schema.enum : schema["x-extensible-enum"]))
		.find((values): values is unknown[] => Array.isArray(values));
}

function itemPointers(parts: readonly Part[]): string[] {
	return parts.flatMap(({ pointer, schema }) => (isObject(schema.items) ? [`${pointer}/items`] : []));
}

function propertyPointers(parts: readonly Part[], name: string): string[] {
	return parts.flatMap(({ pointer, schema }) =>
		isObject(memberOf(schema.properties, name)) ? [`${pointer}/properties/${escapeToken(name)}`] : [],
	);
}

function namesOf(schemas: readonly JsonObject[], value: JsonObject): string[] {
	const named = schemas.flatMap(({ properties }) => Object.keys(objectOf(properties)));
	return [...new Set([...named.filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)])];
}

function isRequired(schemas: readonly JsonObject[], name: string): boolean {
	return schemas.some((schema) => listOf(schema.required).includes(name));
}
