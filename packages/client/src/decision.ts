import type { OrderDecision } from "@forter-orders/types";
import { isText } from "./must.ts";
import { type KnownDecision, policy } from "./policy.gen.ts";

/** A decision, or the mark of one that is newer than this package. */
export type Decision = KnownDecision | "UNRECOGNIZED";

const verify = "VERIFICATION_REQUIRED" satisfies KnownDecision;

/** The decision in the body of an answer, `undefined` when the body carries none. */
export function decisionOf(body: unknown, answersWithToken: boolean): Decision | undefined {
	if (typeof body !== "object" || body === null) return undefined;
	const { forterDecision, managedOrderToken }: { [Member in keyof OrderDecision]?: unknown } = body;
	const known = policy.decisions.find((decision) => decision === forterDecision);
	if (known && known !== verify) return known;
	if (known || (answersWithToken && isText(managedOrderToken, /./s))) return verify;
	return isText(forterDecision, /./s) ? "UNRECOGNIZED" : undefined;
}
