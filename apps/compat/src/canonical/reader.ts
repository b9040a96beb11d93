import {
	type Direction,
	escapeToken,
	isObject,
	type JsonObject,
	keywordOf,
	listOf,
	objectOf,
	readPointer,
	type SchemaStore,
	type Spec,
} from "@forter-orders/spec";
import { flattenAllOf } from "./all-of.ts";
import { constraintsOf, isAnnotation } from "./keywords.ts";
import { Later, type Part } from "./later.ts";
import { type Core, mark, takeOver } from "./origin.ts";
import { type Schema, schemasOf } from "./schema.ts";
import { tidyTypes, typesOf } from "./tidy-types.ts";
import { dropDefaults, tidyBounds } from "./tidy-values.ts";
import { joinAlternatives } from "./unions.ts";

/** Reads the schemas of a document in the one form, as they are for one direction. */
export class Reader {
	readonly spec: Spec;
	readonly store: SchemaStore;
	readonly #known = new WeakMap<object, Schema>();
	readonly #joined = new Map<string, Schema>();
	readonly #numbers = new WeakMap<object, number>();
	#count = 0;

	constructor(spec: Spec, direction: Direction) {
		this.spec = spec;
		this.store = spec.schemas(direction);
	}

	/** The schema at a pointer of the document; throws a `SchemaError` for one that cannot be used. */
	at(pointer: string): Schema {
		return this.read([this.store.at(pointer)]);
	}

	/** The one form of schemas that hold together. */
	read(parts: readonly Part[]): Schema {
		const [first, ...others] = parts;
		if (first === undefined) return {};
		if (others.length === 0) return this.#one(first);
		const key = parts.map(({ schema }) => this.#numberOf(schema)).join();
		const joined = this.#joined.get(key) ?? this.#together(parts, first.pointer);
		this.#joined.set(key, joined);
		return joined;
	}

	#together(parts: readonly Part[], pointer: string): Schema {
		return tidy(mark({ allOf: parts.map((part) => this.#one(part)) }, this.spec.document, pointer));
	}

	#numberOf(schema: JsonObject | boolean): number | boolean {
		if (!isObject(schema)) return schema;
		const number = this.#numbers.get(schema) ?? this.#count++;
		this.#numbers.set(schema, number);
		return number;
	}

	#one({ schema, pointer }: Part): Schema {
		const { document } = this.spec;
		if (!isObject(schema)) return mark(schema ? {} : { not: mark({}, document, pointer) }, document, pointer);
		const known = this.#known.get(schema) ?? this.#make(schema, pointer);
		this.#known.set(schema, known);
		return known;
	}

	#make(stored: JsonObject, pointer: string): Schema {
		const schema = mark({}, this.spec.document, pointer);
		for (const [key, setting] of Object.entries(objectOf(readPointer(this.spec.document, pointer)))) {
			if (renamed.has(key)) continue;
			if (isAnnotation(key)) schema[key] = setting;
			else if (!names.test(key) && !(key in stored)) schema[`${key} (of no use)`] = setting;
		}
		for (const [key, setting] of Object.entries(stored)) {
			if (key !== "$ref" && !isAnnotation(key)) schema[key] = this.#setting(key, setting, `${pointer}/${key}`);
		}
		if (typeof stored.$ref === "string") {
			const target = this.#one(this.store.byId(stored.$ref));
			if (Object.keys(schema).length === 0) return target;
			schema.allOf = [...listOf(schema.allOf), target];
		}
		const core = coreOf(schema);
		return core ? takeOver(tidy(schema), core) : tidy(schema);
	}

	#setting(key: string, setting: unknown, pointer: string): unknown {
		const { applies, form } = keywordOf(key) ?? {};
		if (applies === undefined) return setting;
		// What applies to the same value ends; members and items may come back to where they began.
		const held = (schema: unknown, at: string) => {
			const part = { schema: schema as JsonObject | boolean, pointer: at };
			return applies === "value" && form !== "schemaMap" ? this.#one(part) : new Later(this, [part]);
		};
		if (Array.isArray(setting)) return setting.map((schema, index) => held(schema, `${pointer}/${index}`));
		if (form !== "schemaMap") return held(setting, pointer);
		const map = new Map<string, unknown>();
		for (const [name, schema] of Object.entries(objectOf(setting)))
			map.set(name, held(schema, `${pointer}/${escapeToken(name)}`));
		return map;
	}
}

// What older drafts call otherwise is in the store under its name of today, and names lead to what is read where it is used.
const renamed = new Set(["dependencies", "additionalItems", "definitions"]);
const names = /^\$/;

/** The one schema that another says nothing beside, but for notes, or that null fits too. */
function coreOf(schema: Schema): Core | undefined {
	const keys = constraintsOf(schema);
	const [key = ""] = keys;
	const parts = keys.length === 1 && ["allOf", "anyOf", "oneOf"].includes(key) ? schemasOf(schema, key) : [];
	const [core, ...others] = parts.filter((part) => typesOf(part)?.join() !== "null");
	if (core === undefined || others.length > 0 || parts.length > 2) return undefined;
	if (parts.length === 1) return { schema: core, isNullable: false };
	const types = key === "allOf" ? undefined : typesOf(core);
	return types === undefined || types.includes("null") ? undefined : { schema: core, isNullable: true };
}

function tidy(schema: Schema): Schema {
	tidyTypes(schema);
	tidyBounds(schema);
	flattenAllOf(schema);
	joinAlternatives(schema);
	tidyTypes(schema);
	tidyBounds(schema);
	dropDefaults(schema);
	return schema;
}
