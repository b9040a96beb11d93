import type { Schema } from "../canonical/schema.ts";
import { stable } from "../json.ts";
import { candidates } from "./candidates.ts";
import { judgeOf } from "./judge.ts";

const most = 4000;

/**
 * A value that fits the first schema and not the second, or `undefined` when none was found, which proves nothing.
 * Values are taken from what both schemas say, and from `samples`, further schemas that values may be taken from.
 */
export function findWitness(
	fits: Schema,
	refuses: Schema,
	samples: readonly Schema[] = [],
): { value: unknown } | undefined {
	const [fit, refuse] = [judgeOf(fits), judgeOf(refuses)];
	if (fit === undefined || refuse === undefined) return undefined;
	const tried = new Set<string>();
	for (const schema of [fits, refuses, ...samples]) {
		for (const value of candidates(schema)) {
			const text = stable(value);
			if (tried.has(text)) continue;
			if (tried.size >= most) return undefined;
			tried.add(text);
			if (fit(value) && !refuse(value)) return { value };
		}
	}
	return undefined;
}
