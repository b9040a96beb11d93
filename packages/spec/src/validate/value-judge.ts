import type { Spec } from "../model/spec.ts";
import type { Direction } from "../schema/direction.ts";
import { SchemaError } from "../schema/schema-error.ts";
import type { StoredSchema } from "../schema/store.ts";
import { createExplain, type Explain } from "./explain.ts";
import type { Finding } from "./finding.ts";
import { createValidator } from "./validator.ts";

/** Judges values by the schemas of a document, in one direction. */
export interface ValueJudge {
	/** Whether a value keeps the schema at a JSON Pointer of the document. Throws a `SchemaError` for one that cannot be used. */
	accepts(schema: string, value: unknown): boolean;
	/** What a value breaks of the schema at a JSON Pointer, one finding for each fault; nothing when it is valid. */
	findings(schema: string, value: unknown): readonly Finding[];
	/** Why a schema cannot be used; `undefined` when it can. */
	fault(schema: string): SchemaError | undefined;
}

const known = new WeakMap<Spec, Map<Direction, ValueJudge>>();

/** The judge of a document's values in one direction; schemas are compiled at their first use, the explanation at the first fault. */
export function valueJudgeOf(spec: Spec, direction: Direction): ValueJudge {
	const judges = known.get(spec) ?? new Map<Direction, ValueJudge>();
	known.set(spec, judges);
	const judge = judges.get(direction) ?? createValueJudge(spec, direction);
	judges.set(direction, judge);
	return judge;
}

interface Compiled {
	readonly schema: StoredSchema;
	readonly accepts: (value: unknown) => boolean;
}

function createValueJudge(spec: Spec, direction: Direction): ValueJudge {
	const store = spec.schemas(direction);
	const validator = createValidator(store);
	const compiled = new Map<string, Compiled | SchemaError>();
	let explain: Explain | undefined;
	const compile = (pointer: string): Compiled | SchemaError => {
		try {
			const schema = store.at(pointer);
			const validate = validator.by(schema.id);
			return { schema, accepts: (value) => validate(value) === true };
		} catch (error) {
			if (error instanceof SchemaError) return error;
			// What the store lets pass and the validator does not take.
			if (error instanceof RangeError) return new SchemaError(pointer, "cannot be used: it goes too deep");
			return new SchemaError(pointer, `cannot be used: ${error instanceof Error ? error.message : String(error)}`);
		}
	};
	const at = (pointer: string): Compiled => {
		let made = compiled.get(pointer);
		if (made === undefined) {
			made = compile(pointer);
			compiled.set(pointer, made);
		}
		if (made instanceof SchemaError) throw made;
		return made;
	};
	return {
		accepts: (schema, value) => at(schema).accepts(value),
		findings(pointer, value) {
			const { accepts, schema } = at(pointer);
			if (accepts(value)) return [];
			explain ??= createExplain(store);
			return explain(schema, value);
		},
		fault(pointer) {
			try {
				at(pointer);
				return undefined;
			} catch (error) {
				if (error instanceof SchemaError) return error;
				throw error;
			}
		},
	};
}
