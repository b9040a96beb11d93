import { listOf } from "../json.ts";
import type { Part } from "./parts.ts";

/** A value that a schema gives itself. */
export interface GivenValue {
	readonly value: unknown;
	/** JSON Pointer of the value in the document. */
	readonly pointer: string;
}

/** The values that some schemas give themselves: constant, examples, default, listed values. */
export function* givenValues(parts: readonly Part[]): Generator<GivenValue> {
	yield* singleValues(parts, "const");
	yield* listedValues(parts, "examples");
	yield* singleValues(parts, "example");
	yield* singleValues(parts, "default");
	yield* listedValues(parts, "enum");
	yield* listedValues(parts, "x-extensible-enum");
}

/** The values that some schemas list, closed and open lists alike. */
export function listedValuesOf(parts: readonly Part[]): readonly unknown[] {
	return parts.flatMap(({ schema }) => [...listOf(schema.enum), ...listOf(schema["x-extensible-enum"])]);
}

function* singleValues(parts: readonly Part[], keyword: string): Generator<GivenValue> {
	for (const { pointer, schema } of parts) {
		if (Object.hasOwn(schema, keyword)) yield { value: schema[keyword], pointer: `${pointer}/${keyword}` };
	}
}

function* listedValues(parts: readonly Part[], keyword: string): Generator<GivenValue> {
	for (const { pointer, schema } of parts) {
		for (const [index, value] of listOf(schema[keyword]).entries())
			yield { value, pointer: `${pointer}/${keyword}/${index}` };
	}
}
