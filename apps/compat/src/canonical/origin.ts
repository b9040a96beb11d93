import { escapeToken, type JsonObject, readPointer } from "@forter-orders/spec";
import { isAnnotation } from "./keywords.ts";
import type { Schema } from "./schema.ts";

/** A schema that another one says nothing beside, but for notes, or that null fits too. */
export type Core = { schema: Schema; isNullable: boolean };

type Origin = { document: JsonObject; pointer: string; keywords: Map<string, string>; core?: Core };

const origins = new WeakMap<object, Origin>();

/** Notes where a schema was written, and returns it. */
export function mark(schema: Schema, document: JsonObject, pointer: string): Schema {
	origins.set(schema, { document, pointer, keywords: new Map() });
	return schema;
}

/** Notes that a schema takes all that it says, but for notes and null, from another, where that is written. */
export function takeOver(schema: Schema, core: Core): Schema {
	const [own, other] = [origins.get(schema), origins.get(core.schema)];
	if (own === undefined || other === undefined) return schema;
	const notes = Object.keys(schema).filter((key) => isAnnotation(key) || (key === "type" && core.isNullable));
	const keywords = new Map([...other.keywords, ...notes.map((key) => [key, placeOf(schema, key)] as const)]);
	origins.set(schema, { document: own.document, pointer: other.pointer, keywords, core });
	return schema;
}

/** What a schema takes over from another. */
export function coreIn(schema: Schema): Core | undefined {
	return origins.get(schema)?.core;
}

/** A copy of a schema that counts as written where the schema, or another, was. */
export function copyOf(schema: Schema, from: Schema = schema): Schema {
	const copy = { ...schema };
	const origin = origins.get(from);
	if (origin) origins.set(copy, { ...origin, keywords: new Map(origin.keywords) });
	return copy;
}

/** Where a schema, or a keyword of it, was written. */
export function placeOf(schema: Schema, key?: string): string {
	const origin = origins.get(schema);
	if (origin === undefined) return "";
	const { document, pointer, keywords } = origin;
	if (key === undefined) return pointer;
	const place = keywords.get(key) ?? `${pointer}/${escapeToken(key)}`;
	// A keyword of the one form need not be one of the written form.
	return readPointer(document, place) === undefined ? pointer : place;
}

/** What is written of a keyword; `undefined` where the one form alone has it. */
export function writtenAt(schema: Schema, key: string): unknown {
	const place = placeOf(schema, key);
	return place.endsWith(`/${escapeToken(key)}`) ? readPointer(origins.get(schema)?.document, place) : undefined;
}

/** Notes that a keyword of a schema comes from another schema. */
export function markKeyword(schema: Schema, key: string, from: Schema): void {
	origins.get(schema)?.keywords.set(key, placeOf(from, key));
}
