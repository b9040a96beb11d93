import type { OrderDecision } from "@forter-orders/types";
import { isText } from "./must.ts";
import { decisions, type KnownDecision } from "./policy.gen.ts";

/** A decision, or the mark of one that is newer than this package. */
export type Decision = KnownDecision | "UNRECOGNIZED";

const verify = "VERIFICATION_REQUIRED" satisfies KnownDecision;

/** The decision in the body of an answer, `undefined` when the body carries none. */
export function decisionOf(body: unknown, answersWithToken: boolean): Decision | undefined {
	const { forterDecision, managedOrderToken }: { [Member in keyof OrderDecision]?: unknown } = Object(body);
	const known = decisions.find((decision) => decision === forterDecision);
	if (known && known !== verify) return known;
	if (known || (answersWithToken && isText(managedOrderToken))) return verify;
	return isText(forterDecision) ? "UNRECOGNIZED" : undefined;
}
