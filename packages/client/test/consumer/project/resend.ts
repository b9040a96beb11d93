import { isOrdersError, OrdersError, type ResendTicket, type StoredTicket } from "@forter-orders/client";
import { order, orders } from "./shop.js";

/** The ticket is there with the advice to resend, and only then. */
export async function decideLater(): Promise<string> {
	const outcome = await orders.decide(order);
	if (outcome.ok) return outcome.decision;
	if (outcome.advice !== "capture_and_resend") {
		const none: undefined = outcome.resend;
		return String(none);
	}
	const ticket: ResendTicket = outcome.resend;
	const stored: StoredTicket = ticket.toJSON();
	const again = await orders.resend(stored, { totalTimeoutMs: 60_000 });
	// @ts-expect-error text is no ticket; parse it first
	const wrong = (): unknown => orders.resend(JSON.stringify(ticket));
	return again.ok ? again.decision : String(wrong);
}

/** The throwing forms, and the guard of what they throw. */
export async function decideOrNot(): Promise<string> {
	try {
		const { decision, data } = await orders.decideOrThrow(order);
		const after = await orders.resultsOrThrow(data.orderId ?? "ord-1", data.managedOrderToken ?? "");
		// @ts-expect-error the results carry no token
		after.data.managedOrderToken;
		return decision;
	} catch (error) {
		if (error instanceof OrdersError) return error.kind;
		if (isOrdersError(error)) return String(error.resend?.toJSON().version);
		throw error;
	}
}
