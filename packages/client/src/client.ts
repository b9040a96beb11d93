import type { Order, OrderDecision, OrderResults } from "@forter-orders/types";
import type { Calls, OutcomeOf } from "./calls.ts";
import { isText, must } from "./must.ts";
import { type OperationId, operations } from "./operation.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import type { Decided, DecideOutcome, Outcome, ResultsOutcome } from "./outcome.ts";
import { createRaw, type RawOrdersClient } from "./raw.ts";
import { jsonOf, run, type Sent } from "./run.ts";
import { segment } from "./segment.ts";
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
	/** The openapi-fetch client underneath: middleware, and every status typed. */
	readonly raw: RawOrdersClient;
}

/** Makes a client; throws a TypeError when an option is wrong. */
export function createOrdersClient(options: ClientOptions): OrdersClient {
	const settings = settingsOf(options);
	let made: RawOrdersClient | undefined;
	// Made at the first use: the fetch classes take long to load in Node.
	const raw = (): RawOrdersClient => {
		made ??= createRaw(settings);
		return made;
	};
	// The one place where the wire becomes a type: the policy and the types are made from the same contract.
	const call = Object.fromEntries(
		Object.values(operations).map((operation) => [
			operation.id,
			async (sent: Sent, given?: CallOptions) =>
				run(settings, raw(), operation, { ...sent, body: jsonOf(sent.body) }, given),
		]),
	) as unknown as Calls;
	const decide: OrdersClient["decide"] = async (order, given) =>
		call.V3Order({ path: { id: segment("order.orderId", order?.orderId) }, body: order }, given);
	const results: OrdersClient["results"] = async (orderId, managedOrderToken, given) => {
		const id = segment("orderId", orderId);
		must("managedOrderToken", "the token of the order", isText(managedOrderToken));
		return call.V3OrderResults({ path: { id }, body: { managedOrderToken } }, given);
	};
	return {
		call,
		decide,
		results,
		async resend(ticket, given) {
			const { operation, params, body } = contentOf(settings.site, ticket);
			return run(settings, raw(), operations[operation], { ...JSON.parse(params), body }, given) as never;
		},
		decideOrThrow: orThrow(decide),
		resultsOrThrow: orThrow(results),
		get raw() {
			return raw();
		},
	};
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
