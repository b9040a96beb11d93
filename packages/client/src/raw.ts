import type { paths } from "@forter-orders/types";
import createClient, { type Client } from "openapi-fetch";
import { startCall } from "./call.ts";
import { operationOf } from "./operation.ts";
import { fillPath } from "./segment.ts";
import { send } from "./send.ts";
import type { Settings } from "./settings.ts";

type OptionalHeaders<Parameters> = Parameters extends { header?: infer Header }
	? Omit<Parameters, "header"> & { header?: Partial<Header> }
	: Parameters;

type OptionalHeadersOf<Operation> = Operation extends { parameters: infer Parameters }
	? Omit<Operation, "parameters"> & { parameters: OptionalHeaders<Parameters> }
	: Operation;

/** The paths of the contract without the duty to pass the headers that the client sets. */
export type RawPaths = {
	[Path in keyof paths]: { [Method in keyof paths[Path]]: OptionalHeadersOf<paths[Path][Method]> };
};

/** The openapi-fetch client under `decide` and `results`: every status typed, same retries and limits. */
export type RawOrdersClient = Client<RawPaths>;

/** Makes the openapi-fetch client; a call that brings its own `fetch` brings its own limits. */
export function createRaw(settings: Settings): RawOrdersClient {
	return createClient<RawPaths>({
		baseUrl: settings.baseUrl,
		headers: settings.headers,
		fetch: (request) => send(startCall(settings, operationOf(request), request), request),
		pathSerializer: fillPath,
	});
}
