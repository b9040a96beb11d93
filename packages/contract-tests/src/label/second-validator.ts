import { dereference, format, type Schema, Validator } from "@cfworker/json-schema";
import { type Direction, type Spec, standaloneSchema } from "@forter-orders/spec";

/** Whether a value is valid by a validator that knows nothing of the first; `undefined` when it cannot read the schema. */
export type SecondOpinion = (value: unknown) => boolean | undefined;

/** Whether the second validator checks texts of a format. */
export function knowsFormat(name: unknown): boolean {
	return typeof name === "string" && Object.hasOwn(format, name);
}

const known = new WeakMap<Spec, Map<string, SecondOpinion>>();

/** The second validator of the schema at a document pointer, made once. */
export function secondOpinionOn(spec: Spec, direction: Direction, pointer: string): SecondOpinion {
	const opinions = known.get(spec) ?? new Map<string, SecondOpinion>();
	known.set(spec, opinions);
	const key = `${direction} ${pointer}`;
	const opinion = opinions.get(key) ?? createOpinion(spec, direction, pointer);
	opinions.set(key, opinion);
	return opinion;
}

function createOpinion(spec: Spec, direction: Direction, pointer: string): SecondOpinion {
	let validator: Validator | undefined;
	return (value) => {
		try {
			validator ??= makeValidator(standaloneSchema(spec.schemas(direction), [pointer]) as Schema);
			return validator.validate(value).valid;
		} catch {
			// It reads every pattern under the flag `u`, which some documents do not keep.
			return undefined;
		}
	};
}

function makeValidator(schema: Schema): Validator {
	dereference(schema);
	return new Validator(schema, "2020-12", true);
}
