import { createOrdersClient, type OrdersClient } from "../client.ts";
import { note, settingsFor } from "../made.ts";
import type { ClientOptions } from "../options.ts";
import { type AnyAnswers, answererOf, type FakeAnswers } from "./answers.ts";
import { type FakeCall, fakeFetch } from "./fake-fetch.ts";
import { withMethods } from "./methods.ts";
import { quick } from "./quick.ts";
import { type OperationId, operationIds } from "./route.ts";

/** A client without a network that remembers what it was asked. */
export interface FakeOrdersClient extends OrdersClient {
	/** The requests so far, oldest first; a retry counts. */
	readonly calls: readonly FakeCall[];
}

/** Options of a fake: the answers to `results`, and those of a client, all of which have defaults. */
export interface FakeOptions extends Partial<Omit<ClientOptions, "fetch">> {
	/** The answers after 3-D Secure; the first example of the contract where there is none. */
	readonly results?: FakeAnswers<"V3OrderResults"> | undefined;
	/** The answers of the other operations of the contract, by operationId. */
	readonly call?: OtherAnswers | undefined;
}

type OtherAnswers = {
	readonly [Id in OperationId]?: Id extends "V3Order" | "V3OrderResults" ? never : FakeAnswers<Id> | undefined;
};

/**
 * Makes a client for unit tests that answers orders as told; throws a TypeError when an answer is wrong.
 *
 * @example
 * const orders = fakeOrdersClient({ "order-1": "DECLINE", "order-2": "timeout", default: "APPROVE" });
 */
export function fakeOrdersClient(
	answers: FakeAnswers<"V3Order"> = {},
	{ results = {}, call, ...options }: FakeOptions = {},
): FakeOrdersClient {
	const calls: FakeCall[] = [];
	const faults: unknown[] = [];
	const given: { readonly [Id in OperationId]?: AnyAnswers | undefined } = {
		...call,
		V3Order: answers,
		V3OrderResults: results,
	};
	const answerers = new Map(operationIds.map((id) => [id, answererOf(id, given[id])]));
	const client = createOrdersClient({
		siteId: "fake",
		apiKey: "fake",
		// A test in a simulated page has no visitor who could read a key.
		dangerouslyAllowBrowser: true,
		// Nothing waits for the back-off, and each request of a list of answers is a call.
		maxAttempts: 1,
		...quick(options),
		fetch: fakeFetch(
			(id) => answerers.get(id) ?? answererOf(id),
			calls,
			(fault) => faults.push(fault),
		),
	});
	// The client takes what a fetch throws for a failed connection, but this is a mistake in the test.
	const rethrow = (): void => {
		const [fault] = faults.splice(0);
		if (fault) throw fault;
	};
	return note(Object.assign(withMethods(client, rethrow), { calls }), settingsFor(client));
}
