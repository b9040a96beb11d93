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
	const idViolations = violationsOfId(sent.orderId);
	// The client needs an id for the path; with another one in its place the mock judges the rest of the order.
	const outcome = await orders.decide(idViolations.length === 0 ? sent : { ...sent, orderId: "none" }).catch(misuse);
	const violations = [...idViolations, ...(mock.requests.at(-1)?.violations ?? [])];
	if (violations.length > 0) throw refused(violations);
	if (!outcome.ok) throw new Refusal(`No decision was obtained: ${outcome.error.message}`);
	const { decision, data } = outcome;
	return { orderId: sent.orderId, decision, recommendation: data.recommendation ?? "" };
}

function violationsOfId(orderId: unknown): Violation[] {
	if (typeof orderId === "string" && orderId !== "") return [];
	const rule = orderId === undefined ? "required" : typeof orderId === "string" ? "minLength" : "type";
	const violation = { pointer: "/orderId", rule, message: "must be a text that is not empty" };
	return [orderId === undefined ? violation : { ...violation, received: `a value of type ${typeof orderId}` }];
}

// What the client refuses to send, such as an id that cannot stand in a path.
function misuse(error: unknown): never {
	throw error instanceof TypeError ? new Refusal(error.message) : error;
}

function refused(violations: readonly Violation[]): Refusal {
	const lines = violations.map(
		({ pointer, rule, message, received = "nothing" }) =>
			`  ${pointer || "/"} ${message} (rule ${rule}, received ${received})`,
	);
	return new Refusal(`The contract refuses the order.\n${lines.join("\n")}`, [...violations]);
}
