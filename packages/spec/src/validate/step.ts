import type { Finding } from "./finding.ts";

/** Where the explanation stands: a schema of the store and a part of the value. */
export interface Step {
	readonly schema: unknown;
	/** JSON Pointer of the schema in the document. */
	readonly location: string;
	readonly value: unknown;
	/** JSON Pointer of the value. */
	readonly at: string;
	/** The keyword that holds the schema, which is broken when the schema is `false`. */
	readonly keyword: string;
	readonly depth: number;
	/** JSON Pointers of the parts that hold a fault; absent where a part may break a branch and the whole be valid. */
	readonly faulty?: ReadonlySet<string> | undefined;
}

/** More than anybody reads; the walk through a large value ends with them. */
export const MAX_FINDINGS = 100;

/** What a value breaks of the schema at a step. */
export type Check = (step: Step) => Finding[];

// A value that breaks a schema of one of these is not valid.
const OBLIGING: ReadonlySet<string> = new Set([
	"additionalProperties",
	"allOf",
	"dependentSchemas",
	"items",
	"patternProperties",
	"prefixItems",
	"properties",
]);

/** The schema held by a keyword, or by a path below it, as the next step. */
export function into(
	step: Step,
	keyword: string,
	schema: unknown,
	{ path = `/${keyword}`, value = step.value, at = step.at }: { path?: string; value?: unknown; at?: string } = {},
): Step {
	return {
		schema,
		location: step.location + path,
		value,
		at,
		keyword,
		depth: step.depth + 1,
		faulty: OBLIGING.has(keyword) ? step.faulty : undefined,
	};
}

/** The finding that a step's value breaks a keyword of the schema there as a whole. */
export function broken({ at, location }: Step, keyword: string, message: string): Finding {
	return { pointer: at, keyword, message, schema: `${location}/${keyword}` };
}

/** Whether a part of the value of a step needs a look. */
export function mayBeFaulty({ faulty }: Step, at: string): boolean {
	return faulty === undefined || faulty.has(at);
}
