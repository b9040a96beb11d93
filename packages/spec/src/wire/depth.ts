import { MAX_DEPTH } from "../json-text/json-text.ts";
import type { Pair } from "./styles.ts";

/** The first field that goes deeper than values do, written as `filter[age][from]`: its name without what is in brackets. */
export function tooDeepField(pairs: readonly Pair[]): string | undefined {
	const names = pairs.map(([name]) => name.split("["));
	return names.find((steps) => steps.length - 1 > MAX_DEPTH)?.[0];
}
