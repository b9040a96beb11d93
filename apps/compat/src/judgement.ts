import type { Direction } from "@forter-orders/spec";
import type { Change, Sight } from "./compare/change.ts";
import { rowOf, type Verdict, verdictOf } from "./table.ts";

/** How grave a verdict is. */
export function gravity(verdict: Verdict): number {
	return "DNPB".indexOf(verdict);
}

/** The graver of several verdicts. */
export function gravest(verdicts: readonly Verdict[]): Verdict {
	return verdicts.reduce((worst, verdict) => (gravity(verdict) > gravity(worst) ? verdict : worst), "D");
}

/** What a change means for the contract. */
export function verdictOn({ row, direction }: Pick<Change, "row" | "direction">): Verdict {
	return gravest(directionsOf(row, direction).map((way) => verdictOf(row, way)));
}

/** The directions that a change is judged in; a row that is about one of them only is judged in that. */
export function directionsOf(row: string, sight: Sight): Direction[] {
	if (sight !== "both") return [sight];
	const ways: Direction[] = ["request", "response"];
	return ways.filter((way) => rowOf(row)[way] !== undefined);
}
