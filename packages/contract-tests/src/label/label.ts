import { type Direction, type Finding, readPointer, type Spec, valueJudgeOf } from "@forter-orders/spec";
import { knowsFormat, secondOpinionOn } from "./second-validator.ts";

/** One place at which a value breaks a schema. */
export interface Breach {
	/** JSON Pointer to the value; for a member that is missing or must not be there, to that member. */
	readonly pointer: string;
	/** The keywords that are broken there; the one to name first. */
	readonly rules: readonly string[];
	/** What the first of them asks for, as the end of a sentence. */
	readonly message: string;
	/** Document pointer of the first of them. */
	readonly document: string;
	/** Other places that may be named for it, where several branches are as close. */
	readonly others: readonly string[];
}

/** What a value is by the schema: valid, invalid with the places that are wrong, or disputed between the validators. */
export type Label =
	| { readonly verdict: "valid" }
	| { readonly verdict: "invalid"; readonly breaches: readonly Breach[] }
	| { readonly verdict: "disputed" };

/** The schema that a value is labelled by. */
export interface LabelSource {
	readonly spec: Spec;
	readonly direction: Direction;
	/** Document pointer. */
	readonly schema: string;
}

/** Labels a value as it is after serialisation: by the judge, if a second validator comes to the same verdict. */
export function labelOf({ spec, direction, schema }: LabelSource, value: unknown): Label {
	const text = JSON.stringify(value);
	if (text === undefined) return { verdict: "disputed" };
	const sent: unknown = JSON.parse(text);
	const findings = valueJudgeOf(spec, direction).findings(schema, sent);
	const isValid = findings.length === 0;
	const second = secondOpinionOn(spec, direction, schema)(sent);
	if (second !== undefined && second !== isValid && !isOwnFormat(spec, findings)) return { verdict: "disputed" };
	return isValid ? { verdict: "valid" } : { verdict: "invalid", breaches: breachesOf(findings) };
}

/** Whether only formats are broken that the second validator does not know. */
function isOwnFormat({ document }: Spec, findings: readonly Finding[]): boolean {
	return (
		findings.length > 0 &&
		findings.every(({ keyword, schema }) => keyword === "format" && !knowsFormat(readPointer(document, schema)))
	);
}

/** Whether a breach stands at a place or below it; of alternatives that are as close, one of theirs does. */
export function isBreachAt({ pointer, others }: Breach, place: string): boolean {
	return [pointer, ...others].some((at) => at === place || at.startsWith(`${place}/`));
}

/** The findings by their place: a value that breaks two keywords at one place is one thing that is wrong. */
function breachesOf(findings: readonly Finding[]): Breach[] {
	const places = new Map<string, Finding[]>();
	for (const finding of findings) places.set(finding.pointer, [...(places.get(finding.pointer) ?? []), finding]);
	return [...places].flatMap(([pointer, there]): Breach[] => {
		const [first] = there;
		if (first === undefined) return [];
		const { message, schema: document } = first;
		const others = [...new Set(there.flatMap((finding) => finding.others ?? []))];
		return [{ pointer, rules: [...new Set(there.map(({ keyword }) => keyword))], message, document, others }];
	});
}
