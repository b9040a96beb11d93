import type { Example, Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { valueJudgeOf } from "../validate/value-judge.ts";
import { sampleFor } from "./sample-for.ts";

/** A valid value of a parameter: its example, or a sample; one that leaves a trace in the request, where there is one. */
export function parameterValue(spec: Spec, { examples, schema }: Parameter): { readonly value: unknown } | undefined {
	const example = validExample(spec, examples, schema);
	if (example) return example;
	if (schema === undefined) return { value: "text" };
	const sample = validSample(spec, schema);
	return sample && isEmpty(sample.value) ? (validSample(spec, schema, "rich") ?? sample) : sample;
}

/** An empty list or object is written as nothing at all. */
function isEmpty(value: unknown): boolean {
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** The first example that keeps its schema, which not all of them do. */
export function validExample(
	spec: Spec,
	examples: readonly Example[],
	schema: string | undefined,
): Example | undefined {
	const judge = valueJudgeOf(spec, "request");
	if (schema === undefined || judge.fault(schema)) return examples[0];
	return examples.find(({ value }) => judge.accepts(schema, value));
}

/** A sample that keeps its schema. */
export function validSample(
	spec: Spec,
	schema: string,
	size: "small" | "rich" = "small",
): { readonly value: unknown } | undefined {
	if (valueJudgeOf(spec, "request").fault(schema)) return undefined;
	const sample = sampleFor(spec, "request", schema, size);
	return sample.isValid ? sample : undefined;
}
