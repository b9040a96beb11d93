import type { Advice, DecideOutcome, OrdersErrorKind } from "@forter-orders/client";
import type { ErrorBody } from "@forter-orders/types";
import { order, orders } from "./shop.js";

/** Every decision narrows the data, and the switch is exhaustive. */
export function actionOf(outcome: DecideOutcome): string {
	if (!outcome.ok) {
		const advice: Advice | undefined = outcome.advice;
		return advice ?? outcome.error.kind;
	}
	switch (outcome.decision) {
		case "APPROVE": {
			const decision: "APPROVE" = outcome.data.forterDecision;
			return outcome.data.recommendation ?? decision;
		}
		case "DECLINE":
			return outcome.data.orderId ?? outcome.data.forterDecision;
		case "NOT_REVIEWED":
			return outcome.data.forterDecision;
		case "VERIFICATION_REQUIRED":
			return outcome.data.managedOrderToken ?? "";
		case "UNRECOGNIZED": {
			const word: string = outcome.data.forterDecision;
			return word;
		}
	}
}

/** Every kind of error narrows the body. */
export async function reasonOf(): Promise<string> {
	const outcome = await orders.decide(order, { signal: AbortSignal.timeout(10), maxAttempts: 1 });
	// @ts-expect-error there may be no decision
	outcome.data;
	if (outcome.ok) {
		// @ts-expect-error REFUSED is no decision
		return outcome.decision === "REFUSED" ? "" : (outcome.data.orderId ?? "");
	}
	const { error } = outcome;
	const kind: OrdersErrorKind = error.kind;
	if (error.kind === "invalid_request") {
		const body: ErrorBody | undefined = error.body;
		return body?.message ?? kind;
	}
	if (error.kind === "unexpected_status") return JSON.stringify(error.body);
	if (error.kind === "timeout") {
		const none: undefined = error.body;
		return String(none);
	}
	// @ts-expect-error declined is no kind
	return error.kind === "declined" ? "" : `${error.status} ${error.attempts}`;
}
