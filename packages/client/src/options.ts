import type { ApiKey } from "./credentials.ts";
import type { Hooks } from "./hooks.ts";

/** Options of one call; those of the client apply where one is absent. */
export interface CallOptions {
	/** Time for one attempt, reading the body included; 3,000 ms by default. */
	readonly attemptTimeoutMs?: number | undefined;
	/** Time for the whole call, waits between attempts included; 7,000 ms by default. */
	readonly totalTimeoutMs?: number | undefined;
	/** Requests sent at most; what the contract advises by default. */
	readonly maxAttempts?: number | undefined;
	/** Headers to add, for example the name and version of your plugin. */
	readonly headers?: Readonly<Record<string, string>> | undefined;
	/** Ends the call, also while it waits for the next attempt. */
	readonly signal?: AbortSignal | undefined;
}

/** Options of the client. */
export interface ClientOptions extends Omit<CallOptions, "signal"> {
	/** The id of your site, which also names the host. */
	readonly siteId: string;
	/** The API key of your site, or a function that fetches it for each call. */
	readonly apiKey: ApiKey;
	/** The site id of the sub-merchant that a payment service provider acts for. */
	readonly subMerchantSiteId?: string | undefined;
	/** Another address than the site's own host: https, or http on a loopback host. */
	readonly baseUrl?: string | undefined;
	/** A fetch of your own; the global one, looked up for each attempt, by default. */
	readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
	/** Members to add to the second argument of fetch, for example a proxy's `dispatcher`. */
	readonly requestInit?: Readonly<Record<string, unknown>> | undefined;
	/** Functions that are told of attempts, waits and outcomes. */
	readonly on?: Hooks | undefined;
	/** Allows use in a browser, where every visitor can read the API key. */
	readonly dangerouslyAllowBrowser?: boolean | undefined;
}
