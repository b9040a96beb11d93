import { follow, isNode, listOf, type Node, type OpenApiDocument } from "./document.ts";
import { pointerToken, pointerTokens } from "./json-pointer.ts";

/** A place in a value and what the schema says of it. */
export interface ValuePlace {
	readonly pointer: string;
	readonly value: unknown;
	/** The schemas that hold at once; alternatives such as `oneOf` are not among them. */
	readonly schemas: readonly Node[];
	/** Whether the object that holds it would break the schema without it. */
	readonly required: boolean;
}

/** The places of a value in the order of its schema, the value itself first. */
export function placesOf(document: OpenApiDocument, schema: unknown, value: unknown): ValuePlace[] {
	const walk = (current: unknown, node: readonly unknown[], pointer: string, required: boolean): ValuePlace[] => {
		const schemas = node.flatMap((part) => conjuncts(document, part));
		const inner = Array.isArray(current)
			? current.flatMap((item, index) => walk(item, pick(schemas, "items"), `${pointer}/${index}`, false))
			: isNode(current)
				? namesOf(schemas, current).flatMap((name) => {
						const at = `${pointer}/${pointerToken(name)}`;
						return walk(current[name], propertySchemas(schemas, name), at, isRequired(schemas, name));
					})
				: [];
		return [{ pointer, value: current, schemas, required }, ...inner];
	};
	return walk(value, [schema], "", false);
}

/** All that a schema says of the place at a JSON Pointer, through properties only. */
export function schemasAt(document: OpenApiDocument, schema: unknown, pointer: string): Node[] {
	let schemas = conjuncts(document, schema);
	for (const name of pointerTokens(pointer)) {
		schemas = propertySchemas(schemas, name).flatMap((part) => conjuncts(document, part));
	}
	return schemas;
}

/** The values that a place may have, `undefined` when the contract lists none. */
export function knownValues(schemas: readonly Node[]): readonly unknown[] | undefined {
	return schemas
		.map((schema) => (Array.isArray(schema.enum) ? schema.enum : schema["x-extensible-enum"]))
		.find((values): values is unknown[] => Array.isArray(values));
}

/** The properties that the schemas of an object name, each with all that is said of it. */
export function propertiesOf(document: OpenApiDocument, schemas: readonly Node[]): [name: string, schemas: Node[]][] {
	const names = new Set(schemas.flatMap(({ properties }) => (isNode(properties) ? Object.keys(properties) : [])));
	return [...names].map((name) => [
		name,
		propertySchemas(schemas, name).flatMap((schema) => conjuncts(document, schema)),
	]);
}

function conjuncts(document: OpenApiDocument, schema: unknown, depth = 0): Node[] {
	const node = follow(document, schema);
	// A schema that contains itself through `allOf` says nothing new after a few rounds.
	if (depth > 20) return [node];
	return [node, ...listOf(node.allOf).flatMap((part) => conjuncts(document, part, depth + 1))];
}

function namesOf(schemas: readonly Node[], value: Node): string[] {
	const named = schemas.flatMap(({ properties }) => (isNode(properties) ? Object.keys(properties) : []));
	return [...new Set([...named.filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)])];
}

function propertySchemas(schemas: readonly Node[], name: string): unknown[] {
	return schemas.flatMap(({ properties }) =>
		isNode(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [],
	);
}

function pick(schemas: readonly Node[], keyword: string): unknown[] {
	return schemas.flatMap((schema) => (schema[keyword] === undefined ? [] : [schema[keyword]]));
}

function isRequired(schemas: readonly Node[], name: string): boolean {
	return schemas.some((schema) => listOf(schema.required).includes(name));
}
