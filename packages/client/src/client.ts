import type { Order, OrderDecision, OrderResults } from "@forter-orders/types";
import type { Calls, OutcomeOf } from "./calls.ts";
import { note } from "./made.ts";
import { isText, must } from "./must.ts";
import { type Operation, type OperationId, operations } from "./operation.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import type { Decided, DecideOutcome, Outcome, ResultsOutcome } from "./outcome.ts";
import { jsonOf, run, type Sent } from "./run.ts";
import { settingsOf } from "./settings.ts";
import { contentOf, type ResendTicket, type StoredTicket } from "./ticket.ts";

/** A client for one site. */
export interface OrdersClient {
	/** Asks for the decision on an order; rejects for misuse only (TypeError). */
	decide(order: Order, options?: CallOptions): Promise<DecideOutcome>;
	/** Asks for the decision after 3-D Secure; rejects for misuse only (TypeError). */
	results(orderId: string, managedOrderToken: string, options?: CallOptions): Promise<ResultsOutcome>;
	/** Sends an order again; rejects for misuse only (TypeError), a ticket that was changed or is another site's included. */
	resend(ticket: ResendTicket | StoredTicket, options?: CallOptions): Promise<OutcomeOf<OperationId>>;
	/** Like `decide`, but rejects with the OrdersError when there is no decision. */
	decideOrThrow(order: Order, options?: CallOptions): Promise<Decided<OrderDecision>>;
	/** Like `results`, but rejects with the OrdersError when there is no decision. */
	resultsOrThrow(orderId: string, managedOrderToken: string, options?: CallOptions): Promise<Decided<OrderResults>>;
	/** Every operation of the contract, by its operationId; each rejects for misuse only (TypeError). */
	readonly call: Calls;
}

/** Makes a client; throws a TypeError when an option is wrong. */
export function createOrdersClient(options: ClientOptions): OrdersClient {
	const settings = settingsOf(options);
	// The one place where the wire becomes a type: the policy and the types are made from the same contract.
	const start = (operation: Operation, given: CallOptions | undefined, sent: () => Sent): Promise<never> =>
		run(settings, operation, sent, given) as Promise<never>;
	const decide: OrdersClient["decide"] = (order, given) =>
		start(operations.V3Order, given, () => {
			const id = order?.orderId;
			return { path: { id }, called: "order.orderId", body: jsonOf(order) };
		});
	const results: OrdersClient["results"] = (orderId, managedOrderToken, given) =>
		start(operations.V3OrderResults, given, () => {
			must("managedOrderToken", "the token of the order", isText(managedOrderToken));
			return { path: { id: orderId }, called: "orderId", body: jsonOf({ managedOrderToken }) };
		});
	const call = Object.values(operations).map((operation) => [
		operation.id,
		(sent: Sent, given?: CallOptions) =>
			start(operation, given, () => {
				const { path, query, body } = sent;
				// A copy, because the ticket is made later.
				return { ...JSON.parse(JSON.stringify({ path, query })), body: jsonOf(body) };
			}),
	]);
	const client: OrdersClient = {
		call: Object.fromEntries(call),
		decide,
		results,
		async resend(ticket, given) {
			const { operation, params, body } = contentOf(settings.site, ticket);
			return start(operations[operation], given, () => ({ ...JSON.parse(params), body }));
		},
		decideOrThrow: orThrow(decide),
		resultsOrThrow: orThrow(results),
	};
	return note(client, settings);
}

/** The same method, but it rejects where there is no decision. */
function orThrow<Given extends unknown[], Data>(
	method: (...given: Given) => Promise<Outcome<Data>>,
): (...given: Given) => Promise<Decided<Data>> {
	return async (...given) => {
		const outcome = await method(...given);
		if (outcome.ok) return outcome;
		throw outcome.error;
	};
}
