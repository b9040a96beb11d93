import { baseUrlOf } from "./base-url.ts";
import { type ApiKey, checkApiKey } from "./credentials.ts";
import { misuse } from "./misuse.ts";
import { policy } from "./policy.gen.ts";

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
	/** Allows use in a browser, where every visitor can read the API key. */
	readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Limits of a call, each checked. */
export interface Limits {
	readonly attemptTimeoutMs: number;
	readonly totalTimeoutMs: number;
	readonly maxAttempts: number | undefined;
}

/** The client's options, checked and with defaults. */
export interface Settings extends Limits {
	readonly baseUrl: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly apiKey: ApiKey;
	readonly fetch: ClientOptions["fetch"];
	readonly requestInit: Readonly<Record<string, unknown>> | undefined;
}

const defaults: Limits = { attemptTimeoutMs: 3000, totalTimeoutMs: 7000, maxAttempts: undefined };
// A longer timer would fire at once.
const longestTimer = 2 ** 31 - 1;

/** Checks the options of the client; throws a TypeError that says what was wrong. */
export function settingsOf(options: ClientOptions): Settings {
	const { siteId, apiKey, subMerchantSiteId, headers, fetch, requestInit } = options;
	if (options.dangerouslyAllowBrowser !== true && "document" in globalThis) {
		throw misuse("dangerouslyAllowBrowser", "true in a browser, where every visitor can read the API key");
	}
	checkApiKey(apiKey);
	if (fetch !== undefined && typeof fetch !== "function") throw misuse("fetch", "a function");
	if (subMerchantSiteId !== undefined && !/^[\x21-\x7e]+$/.test(subMerchantSiteId)) {
		throw misuse("subMerchantSiteId", "visible ASCII without spaces");
	}
	const names = policy.headers;
	return {
		...limitsOf(options, defaults),
		baseUrl: baseUrlOf(siteId, options.baseUrl),
		headers: {
			...headers,
			[names.apiVersion]: policy.apiVersion,
			[names.siteId]: siteId,
			...(subMerchantSiteId && { [names.subMerchantSiteId]: subMerchantSiteId }),
		},
		apiKey,
		fetch,
		requestInit,
	};
}

/** The limits of a call: its own where given, else those of the client. */
export function limitsOf(options: CallOptions, base: Limits): Limits {
	const limit = (name: keyof Limits, most: number): number | undefined => {
		const value = options[name] ?? base[name];
		if (value === undefined || (typeof value === "number" && value >= 1 && value <= most)) return value;
		throw misuse(name, `a number from 1 to ${most}, got ${value}`);
	};
	return {
		attemptTimeoutMs: limit("attemptTimeoutMs", longestTimer) ?? base.attemptTimeoutMs,
		totalTimeoutMs: limit("totalTimeoutMs", longestTimer) ?? base.totalTimeoutMs,
		maxAttempts: limit("maxAttempts", 100),
	};
}
