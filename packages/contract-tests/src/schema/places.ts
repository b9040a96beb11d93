import type { OpenApiDocument } from "../contract/contract.ts";
import { isObject, listOf, objectOf } from "../contract/json.ts";
import { escapeToken } from "../contract/pointer.ts";
import { alternativesOf, type Part } from "./parts.ts";

/** A place in a body that the contract describes. */
export interface Place {
	/** Names that lead there; `*` is any entry of a list. */
	readonly tokens: readonly string[];
	/** The name of the place in ids: the names joined with dots, `$` for the whole body. */
	readonly name: string;
	/** Document pointers of the schemas that apply there together. */
	readonly schemas: readonly string[];
	/** For each way to satisfy them, the schemas that then apply. */
	readonly alternatives: readonly (readonly Part[])[];
	readonly parent?: Place;
	/** Which alternative of the parent has this place. */
	readonly parentAlternative: number;
	/** Whether that alternative requires it whatever the other members are. */
	readonly required: boolean;
}

/** The key that stands for any member of an object used as a map. */
export const MAP_KEY = "anyKey";

/** Every place below a schema, the whole body first; a schema inside itself is not entered again. */
export function placesOf(document: OpenApiDocument, schema: string): Place[] {
	const places: Place[] = [];
	const names = new Set<string>();
	const visit = (place: Place): void => {
		// Two branches can describe one name in two ways.
		let { name } = place;
		for (let count = 2; names.has(name); count += 1) name = `${place.name}~${count}`;
		names.add(name);
		const named = { ...place, name };
		places.push(named);
		if (!isRecursive(named)) for (const child of childrenOf(document, named)) visit(child);
	};
	visit(makePlace(document, [], [schema]));
	return places;
}

function makePlace(
	document: OpenApiDocument,
	tokens: readonly string[],
	schemas: readonly string[],
	above: { readonly parent?: Place; readonly parentAlternative?: number; readonly required?: boolean } = {},
): Place {
	const { parent, parentAlternative = 0, required = false } = above;
	const name = tokens.length === 0 ? "$" : tokens.map(escapeToken).join(".");
	const alternatives = alternativesOf(document, schemas);
	return { tokens, name, schemas, alternatives, parentAlternative, required, ...(parent ? { parent } : {}) };
}

function childrenOf(document: OpenApiDocument, parent: Place): Place[] {
	const seen = new Set<string>();
	return parent.alternatives.flatMap((parts, parentAlternative) =>
		[...memberSchemas(parts)]
			.filter(([token, schemas]) => !seen.has(`${token} ${schemas}`))
			.map(([token, schemas]) => {
				seen.add(`${token} ${schemas}`);
				const required = parts.some((part) => !part.conditional && listOf(part.schema.required).includes(token));
				return makePlace(document, [...parent.tokens, token], schemas, { parent, parentAlternative, required });
			}),
	);
}

/** The schemas of each member that some schemas describe together. */
function memberSchemas(parts: readonly Part[]): Map<string, string[]> {
	const members = new Map<string, string[]>();
	const add = (token: string, pointer: string, schema: unknown): void => {
		// An empty schema says nothing, unless it is all there is.
		if (!isObject(schema) || (Object.keys(schema).length === 0 && members.has(token))) return;
		const known = members.get(token) ?? [];
		members.set(token, [...known, pointer]);
	};
	for (const { pointer, schema } of parts) {
		for (const [name, member] of Object.entries(objectOf(schema.properties))) {
			add(name, `${pointer}/properties/${escapeToken(name)}`, member);
		}
		for (const [index, entry] of listOf(schema.prefixItems).entries()) {
			add(String(index), `${pointer}/prefixItems/${index}`, entry);
		}
		if (schema.prefixItems === undefined) add("*", `${pointer}/items`, schema.items);
		if (isObject(schema.additionalProperties) && Object.keys(schema.additionalProperties).length > 0) {
			add(MAP_KEY, `${pointer}/additionalProperties`, schema.additionalProperties);
		}
	}
	return members;
}

function isRecursive({ parent, alternatives }: Place): boolean {
	const own = new Set(
		alternatives
			.flat()
			.filter(isNamed)
			.map(({ pointer }) => pointer),
	);
	for (let above = parent; above; above = above.parent) {
		if (above.alternatives.flat().some((part) => isNamed(part) && own.has(part.pointer))) return true;
	}
	return false;
}

/** Only a schema with a name can be referred to, and so hold itself. */
function isNamed({ pointer }: Part): boolean {
	return /^\/components\/schemas\/[^/]+$/.test(pointer) || pointer.includes("/$defs/");
}
