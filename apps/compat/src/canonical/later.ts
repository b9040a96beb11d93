import { isObject, type JsonObject, readPointer, sameJson } from "@forter-orders/spec";
import { stable } from "../json.ts";
import { isAnnotation } from "./keywords.ts";
import type { Reader } from "./reader.ts";
import type { Schema } from "./schema.ts";

/** A schema as the store has it, and where it stands. */
export type Part = { readonly schema: JsonObject | boolean; readonly pointer: string };

/**
 * What a member, an item or a name has to fit: schemas that hold together, which are brought to the one form when that
 * is asked for, since they may hold themselves.
 */
export class Later {
	readonly parts: readonly Part[];
	readonly #reader: Reader;
	#schema: Schema | undefined;

	constructor(reader: Reader, parts: readonly Part[]) {
		this.#reader = reader;
		this.parts = parts;
	}

	/** The one form. */
	get schema(): Schema {
		this.#schema ??= this.#reader.read(this.parts);
		return this.#schema;
	}

	/** Where it stands, when it is written in one place. */
	get pointer(): string | undefined {
		return this.parts.length === 1 ? this.parts[0]?.pointer : undefined;
	}

	/** As the document has it. */
	get written(): unknown {
		const [first, ...others] = this.parts.map(({ pointer }) => readPointer(this.#reader.spec.document, pointer));
		return others.length === 0 ? first : { allOf: [first, ...others] };
	}

	/** One text for all schemas of the document that are written in the same way, but for notes. */
	get text(): string {
		return [...new Set(this.parts.map(({ schema }) => stable(schema)))].join();
	}

	/** What fits both. */
	and(other: Later): Later {
		return sameJson(this.written, other.written) ? this : new Later(this.#reader, [...this.parts, ...other.parts]);
	}

	/** True when everything fits, as far as that is known without reading on. */
	get isAnything(): boolean {
		return this.parts.every(({ schema }) => this.#saysNothing(schema));
	}

	#saysNothing(schema: unknown): boolean {
		if (!isObject(schema)) return schema === true;
		return Object.entries(schema).every(([key, setting]) =>
			key === "$ref" ? this.#saysNothing(this.#reader.store.byId(String(setting)).schema) : isAnnotation(key),
		);
	}
}
