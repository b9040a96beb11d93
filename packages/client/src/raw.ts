import type { paths } from "@forter-orders/types";
import createClient, { type Client } from "openapi-fetch";
import { startCall } from "./call.ts";
import type { OrdersClient } from "./client.ts";
import { settingsFor } from "./made.ts";
import { operationOf } from "./operation.ts";
import { fillPath } from "./segment.ts";
import { send } from "./send.ts";

type OptionalHeaders<Parameters> = Parameters extends { header?: infer Header }
	? Omit<Parameters, "header"> & { header?: Partial<Header> }
	: Parameters;

// openapi-fetch takes the `string & {}` of an open list of values for an object, and gives it members instead of letters.
type Plain<Value> = Value extends string
	? string extends Value
		? string
		: Value
	: Value extends object
		? { [Name in keyof Value]: Plain<Value[Name]> }
		: Value;

type RawOperation<Operation> = Operation extends { parameters: infer Parameters; responses: infer Responses }
	? Omit<Operation, "parameters" | "responses"> & {
			parameters: OptionalHeaders<Parameters>;
			responses: Plain<Responses>;
		}
	: Operation;

/** The paths of the contract, as openapi-fetch can take them, without the duty to pass the headers that the client sets. */
export type RawPaths = {
	[Path in keyof paths]: { [Method in keyof paths[Path]]: RawOperation<paths[Path][Method]> };
};

/** An openapi-fetch client: every status typed, middleware. */
export type RawOrdersClient = Client<RawPaths>;

/**
 * Makes an openapi-fetch client with the credentials, headers, deadlines and retries of a client; throws a TypeError
 * when it is given something else. A call that brings its own `fetch` brings its own limits.
 */
export function rawClient(orders: OrdersClient): RawOrdersClient {
	const settings = settingsFor(orders);
	return createClient<RawPaths>({
		baseUrl: settings.baseUrl,
		headers: settings.headers,
		fetch: async (request) => {
			const { url, method } = request;
			const headers = Object.fromEntries(request.headers);
			const body = (await request.text()) || undefined;
			const call = startCall(settings, operationOf(request), request);
			const result = await send(call, { url, method, headers, body });
			if ("kind" in result) throw result;
			// The one that arrived has its body read.
			return new Response(result.text || null, result.response);
		},
		pathSerializer: (template, values) => fillPath(template.split(/[{}]/), values),
	});
}
