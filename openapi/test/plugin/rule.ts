import { beforeAll, describe, expect, test } from "vitest";
import { type Edit, lint, type Problem } from "./redocly.ts";

/** One way to break the rule, and all that the rule has to say of it. */
export type Fault = { name: string; edits: Edit[]; problems: Problem[] };

/** Tests that a rule passes the sound contract and finds each fault at its place. */
export function describeRule(rule: string, faults: Fault[]): void {
	describe(rule, () => {
		let found: Problem[][];
		beforeAll(async () => {
			found = await lint([[], ...faults.map(({ edits }) => edits)], { rules: { [`house/${rule}`]: "error" } });
		}, 30_000);

		test("passes the sound contract", () => expect(found[0]).toEqual([]));
		test.each(faults)("$name", (fault) => expect(found[faults.indexOf(fault) + 1]).toEqual(fault.problems));
	});
}
