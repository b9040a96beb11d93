import { isObject } from "../json.ts";
import type { Flaw } from "../model/check.ts";
import type { Example, Media, Operation, Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import type { Direction } from "../schema/direction.ts";
import { coerceFor } from "../wire/coerce.ts";
import { valueJudgeOf } from "./value-judge.ts";

/** Operations whose examples all keep their schemas, and what is wrong with those that were left out. */
export interface UsableOperations {
	readonly operations: readonly Operation[];
	readonly flaws: readonly Flaw[];
}

type Exemplified = Pick<Media | Parameter, "examples" | "pointer"> & { readonly schema?: string; readonly in?: string };
type Check = <Holder extends Exemplified>(direction: Direction, holder: Holder, name: string) => Holder;

/** Holds the examples of a document to their schemas: one that breaks its schema is left out, and named. */
export function usableOperations(spec: Spec): UsableOperations {
	const usable = new Map<string, readonly Example[]>();
	const flaws: Flaw[] = [];
	const check: Check = (direction, holder, name) => {
		const key = `${direction} ${holder.pointer}`;
		const examples = usable.get(key) ?? usableExamples(spec, direction, holder, name, flaws);
		usable.set(key, examples);
		return examples === holder.examples ? holder : { ...holder, examples };
	};
	return { operations: spec.operations.map((operation) => checkedOperation(operation, check)), flaws };
}

function checkedOperation(operation: Operation, check: Check): Operation {
	const { operationId, body, parameters, responses } = operation;
	const checkBody = (direction: Direction, media: readonly Media[], name: string) =>
		media.map((one) => (one.kind === "json" ? check(direction, one, name) : one));
	return {
		...operation,
		parameters: parameters.map((one) => check("request", one, `the ${one.in} parameter ${one.name} of ${operationId}`)),
		...(body && { body: { ...body, media: checkBody("request", body.media, `the request of ${operationId}`) } }),
		responses: responses.map((response) => {
			const name = `the response ${response.status} of ${operationId}`;
			return {
				...response,
				media: checkBody("response", response.media, name),
				headers: response.headers.map((header) => check("response", header, `the header ${header.name} of ${name}`)),
			};
		}),
	};
}

function usableExamples(
	spec: Spec,
	direction: Direction,
	{ schema, examples, in: place }: Exemplified,
	name: string,
	flaws: Flaw[],
): readonly Example[] {
	if (schema === undefined || examples.length === 0) return examples;
	const judge = valueJudgeOf(spec, direction);
	if (judge.fault(schema)) return examples;
	const usable = examples.flatMap((example) => {
		const [first] = judge.findings(schema, example.value);
		if (first === undefined) return [example];
		// A parameter is a text in the end.
		const read = place === undefined ? parsed(example.value) : coerceFor(spec)(schema, example.value);
		if (read !== undefined && judge.accepts(schema, read)) return [{ ...example, value: read }];
		const at = first.pointer === "" ? "it" : first.pointer;
		const message =
			`the example "${example.name}" of ${name} breaks its schema: ${at} ${first.message} ` +
			`(${first.keyword}, #${first.schema}); it is left out`;
		flaws.push({ pointer: example.pointer, message });
		return [];
	});
	return usable.length === examples.length && usable.every((one, index) => one === examples[index]) ? examples : usable;
}

/** Some documents give the JSON text in the place of the value. */
function parsed(value: unknown): unknown {
	if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return undefined;
	try {
		const read: unknown = JSON.parse(value);
		return isObject(read) || Array.isArray(read) ? read : undefined;
	} catch {
		return undefined;
	}
}
