import type { Problem } from "../cases/case.ts";
import type { Contract } from "../contract/contract.ts";
import { readPointer } from "../contract/pointer.ts";
import { labelOf } from "../label/label.ts";
import { oraclesFor } from "../label/oracles.ts";
import { describeRule, describeValue } from "./received.ts";

/** What a value is judged as. */
export interface BodyRole {
	/** What the value is, as the subject of a sentence: `the response 200 of V3Order`. */
	readonly subject: string;
	/** Part of the message that pointers belong to. */
	readonly in: string;
	/** Document pointer of the schema. */
	readonly schema: string;
}

/** Judges a value by a schema of the contract; one problem for each place that is wrong. */
export function judgeBody(contract: Contract, { subject, in: part, schema }: BodyRole, value: unknown): Problem[] {
	const label = labelOf(oraclesFor(contract, schema), value);
	if (label.verdict !== "invalid") return [];
	return label.breaches.map(({ pointer, rules: [rule = "schema"], document }) => {
		const setting = readPointer(contract.document, document);
		const expected = describeRule(rule, setting);
		const received = describeValue(readPointer(value, pointer));
		return {
			cause: `${subject} breaks ${rule} at ${pointer || "the root"}`,
			message: `${subject}: ${pointer || "the body"} must be ${rule === "type" ? expected : `right by ${rule}`}`,
			in: part,
			pointer,
			rule,
			expected,
			received,
			document,
		};
	});
}
