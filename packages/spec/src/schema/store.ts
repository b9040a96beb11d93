import type { JsonObject } from "../json.ts";
import { isSchema } from "../keywords/subschemas.ts";
import { readPointer } from "../pointer.ts";
import { createMemberNames, type Direction } from "./direction.ts";
import { createFindEndless } from "./endless.ts";
import { enterResource, type NormaliseSource, normalise, type Scope } from "./normalise.ts";
import { createEndOf } from "./reference-ends.ts";
import { SchemaError } from "./schema-error.ts";
import type { SchemaSource } from "./source.ts";

/** A schema of a document as JSON Schema 2020-12 for one direction, in which each `$ref` is the id of another. */
export interface StoredSchema {
	readonly id: string;
	/** JSON Pointer of the schema in the document; its parts stand at the same paths below it. */
	readonly pointer: string;
	readonly schema: JsonObject | boolean;
}

/** The schemas of a document, made ready when they are first asked for. */
export interface SchemaStore {
	/** The schema at a JSON Pointer; throws a `SchemaError` when it, or one that it refers to, cannot be used. */
	at(pointer: string): StoredSchema;
	/** The schema with an id, which must have been reached from one that was asked for. */
	byId(id: string): StoredSchema;
	/** All schemas that one reaches, itself first. */
	closure(id: string): readonly StoredSchema[];
}

/** What the schemas are made from. */
export interface StoreSource extends SchemaSource {
	readonly direction: Direction;
	/** Told of each setting that is left out, once for each place. */
	readonly onUnusable: (pointer: string, reason: string) => void;
}

interface Entry extends StoredSchema {
	readonly refs: readonly string[];
	/** Those of `refs` that apply to the same value. */
	readonly onValue: readonly string[];
	readonly error?: SchemaError;
}

const NO_SCOPE: Scope = { dynamic: new Map(), foreign: new Set() };

/** Makes the store of one direction. */
export function createSchemaStore({ document, references, direction, onUnusable }: StoreSource): SchemaStore {
	const names = createMemberNames({ document, references }, direction);
	const ids = new Map<string, string>();
	const entries = new Map<string, Entry>();
	/** What was found out of each schema that was asked for: nothing wrong, or what. */
	const checked = new Map<string, SchemaError | undefined>();
	const waiting: (() => void)[] = [];
	const endOf = createEndOf({ document, references });
	const findEndless = createFindEndless((id) => entry(id));

	const idOf = (given: string, scope: Scope): string => {
		const pointer = endOf(given);
		const dynamic = enterResource(references, pointer, scope.dynamic);
		const foreign = scope.foreign.size === 0 ? [] : inherited(scope.foreign, names.required(pointer));
		const key =
			dynamic.size + foreign.length === 0 ? pointer : JSON.stringify([pointer, [...dynamic].sort(), foreign.sort()]);
		const known = ids.get(key);
		if (known !== undefined) return known;
		const id = `schema:${ids.size}`;
		ids.set(key, id);
		waiting.push(() => entries.set(id, make(id, pointer, { dynamic, foreign: new Set(foreign) })));
		return id;
	};

	const make = (id: string, pointer: string, scope: Scope): Entry => {
		const refs: string[] = [];
		const onValue: string[] = [];
		const refer: NormaliseSource["refer"] = (target, inner, isSame) => {
			const other = idOf(target, inner);
			(isSame ? onValue : refs).push(other);
			return other;
		};
		const node = readPointer(document, pointer);
		try {
			if (!isSchema(node)) throw new SchemaError(pointer, "must be a schema");
			const schema = normalise({ document, references, names, onUnusable, refer }, node, pointer, scope);
			return { id, pointer, schema, refs: [...onValue, ...refs], onValue };
		} catch (error) {
			if (!(error instanceof SchemaError)) throw error;
			return { id, pointer, schema: true, refs: [], onValue: [], error };
		}
	};

	const entry = (id: string): Entry => {
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) next();
		const found = entries.get(id);
		if (found === undefined) throw new RangeError(`there is no schema ${id}`);
		return found;
	};

	const reachable = (id: string, isWanted: (id: string) => boolean): Entry[] => {
		const seen = new Set([id]);
		// The set grows while it is gone through.
		for (const one of seen) for (const other of entry(one).refs) if (isWanted(other)) seen.add(other);
		return [...seen].map(entry);
	};

	const check = (id: string): SchemaError | undefined => {
		const all = reachable(id, (other) => !checked.has(other));
		const broken =
			all.find(({ error }) => error)?.error ??
			all.flatMap(({ refs }) => refs.map((other) => checked.get(other))).find((error) => error) ??
			findEndless(all);
		checked.set(id, broken);
		if (broken === undefined) for (const one of all) checked.set(one.id, undefined);
		return broken;
	};

	return {
		byId: entry,
		closure: (id) => reachable(id, () => true),
		at(pointer) {
			const id = idOf(pointer, NO_SCOPE);
			const error = checked.has(id) ? checked.get(id) : check(id);
			if (error) throw error;
			return entry(id);
		},
	};
}

function inherited(foreign: ReadonlySet<string>, required: ReadonlySet<string>): string[] {
	return [...foreign].filter((name) => required.has(name));
}
