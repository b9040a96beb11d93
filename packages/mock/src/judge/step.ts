import type { Node } from "../document/document.ts";
import type { Finding } from "./finding.ts";

/** Where the explanation stands: a schema of the document and a part of the value. */
export interface Step {
	readonly schema: unknown;
	/** JSON Pointer of the schema. */
	readonly place: string;
	readonly value: unknown;
	/** JSON Pointer of the value. */
	readonly at: string;
	/** The keyword that holds the schema, which is broken when the schema is `false`. */
	readonly rule: string;
	readonly depth: number;
}

/** More faults than anybody reads; the walk through a large value ends with them. */
export const MAX_FINDINGS = 100;

/** What a value breaks of the schema at a step. */
export type Check = (step: Step) => Finding[];

/** The schema held by a keyword, as the next step. */
export function into(
	step: Step,
	schema: Node,
	keyword: string,
	value: unknown = step.value,
	at: string = step.at,
): Step {
	return {
		schema: schema[keyword],
		place: `${step.place}/${keyword}`,
		value,
		at,
		rule: keyword,
		depth: step.depth + 1,
	};
}
