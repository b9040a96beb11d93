import type { Media, Operation, Parameter } from "../model/operation.ts";
import type { Spec } from "../model/spec.ts";
import { SchemaError } from "../schema/schema-error.ts";
import { valueJudgeOf } from "./value-judge.ts";

/** Why the requests of an operation cannot be judged: the first schema of them that cannot be used. */
export function unusableRequest(spec: Spec, { parameters, body }: Operation): SchemaError | undefined {
	const judge = valueJudgeOf(spec, "request");
	const schemas = [...parameters, ...(body?.media ?? [])].flatMap(schemasOf);
	return schemas.flatMap((schema) => judge.fault(schema) ?? [])[0];
}

/** Why a body or a header of a response cannot be checked or made; found without compiling what will do. */
export function unusableResponse(spec: Spec, holder: Media | Parameter): SchemaError | undefined {
	try {
		for (const schema of schemasOf(holder)) spec.schemas("response").at(schema);
		return undefined;
	} catch (error) {
		if (error instanceof SchemaError) return error;
		throw error;
	}
}

function schemasOf({ schema, itemSchema }: { readonly schema?: string; readonly itemSchema?: string }): string[] {
	return [schema, itemSchema].filter((pointer) => pointer !== undefined);
}
