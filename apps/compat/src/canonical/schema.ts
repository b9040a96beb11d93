import { isObject, listOf } from "@forter-orders/spec";
import { Later } from "./later.ts";

/**
 * A schema in the one form that all ways of writing it are brought to. Members, items and names have a `Later`, what maps
 * names has a `Map` of them, and alternatives and conditions, which are about the same value, are schemas themselves.
 */
export type Schema = Record<string, unknown>;

/** What a keyword has a member, an item or a name fit, `undefined` for anything. */
export function laterOf(schema: Schema, key: string): Later | undefined {
	const later = schema[key];
	return later instanceof Later ? later : undefined;
}

/** What a keyword has each place of a list fit. */
export function latersOf(schema: Schema, key: string): Later[] {
	return listOf(schema[key]).filter((later) => later instanceof Later);
}

/** What a keyword has each name fit. */
export function mapOf(schema: Schema, key: string): ReadonlyMap<string, Later> {
	const map = schema[key];
	return map instanceof Map ? map : new Map<string, Later>();
}

/** The schemas that a keyword lists, or the one that it holds. */
export function schemasOf(schema: Schema, key: string): Schema[] {
	if (schema[key] === undefined) return [];
	return [schema[key]].flat().filter((part): part is Schema => isObject(part) && !(part instanceof Later));
}
