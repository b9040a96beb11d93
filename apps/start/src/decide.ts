import type { Order } from "@forter-orders/types";
import { Refusal, type Violation } from "./refusal.ts";

/** The decision on an order, as the client that was just built returned it. */
export type Decided = { orderId: string; decision: string; recommendation: string };
type JournalEntry = { violations: readonly Violation[] };
type Mock = { url: string; requests: readonly JournalEntry[] };

/** Sends the order through the built client; throws a {@link Refusal} that says where the contract refuses it. */
export async function decide(mock: Mock, order: object): Promise<Decided> {
	// Built by this very run: a static import would fail in a fresh clone.
	const { createOrdersClient } = await import("@forter-orders/client");
	const orders = createOrdersClient({ siteId: "demo", apiKey: "demo", baseUrl: mock.url });
	const sent = order as Order; // The mock judges whether it is one.
	const orderId = idOf(sent);
	const outcome = await orders.decide(sent);
	if (outcome.ok) {
		return { orderId, decision: outcome.decision, recommendation: outcome.data.recommendation ?? "" };
	}
	const violations = mock.requests.at(-1)?.violations ?? [];
	if (violations.length > 0) throw refused(violations);
	throw new Refusal(`No decision was obtained: ${outcome.error.message}`);
}

// The client needs the id for the path, so the mock would never see an order without one.
function idOf({ orderId }: Order): string {
	const received: unknown = orderId;
	if (typeof received === "string" && received !== "") return received;
	const rule = received === undefined ? "required" : typeof received === "string" ? "minLength" : "type";
	const violation = { pointer: "/orderId", rule, message: "must be a text that is not empty" };
	throw refused([received === undefined ? violation : { ...violation, received: typeof received }]);
}

function refused(violations: readonly Violation[]): Refusal {
	const lines = violations.map(
		({ pointer, rule, message, received = "nothing" }) =>
			`  ${pointer || "/"} ${message} (rule ${rule}, received ${received})`,
	);
	return new Refusal(`The contract refuses the order.\n${lines.join("\n")}`, [...violations]);
}
