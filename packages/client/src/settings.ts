import { baseUrlOf } from "./base-url.ts";
import { checkApiKey } from "./credentials.ts";
import { isText, must } from "./must.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import { policy } from "./policy.gen.ts";

/** Limits of a call, each checked. */
export interface Limits {
	readonly attemptTimeoutMs: number;
	readonly totalTimeoutMs: number;
	readonly maxAttempts: number | undefined;
}

/** The client's options, checked and with defaults. */
export interface Settings extends Limits, Pick<ClientOptions, "apiKey" | "fetch" | "on" | "requestInit"> {
	readonly baseUrl: string;
	readonly headers: Readonly<Record<string, string>>;
	/** Whose orders the client sends. */
	readonly site: string;
}

const defaults: Limits = { attemptTimeoutMs: 3000, totalTimeoutMs: 7000, maxAttempts: undefined };
// A longer timer would fire at once.
const longestTimer = 2 ** 31 - 1;

/** Checks the options of the client; throws a TypeError that says what was wrong. */
export function settingsOf(options: ClientOptions): Settings {
	const { siteId, apiKey, subMerchantSiteId, headers, fetch, requestInit, on } = options;
	must(
		"dangerouslyAllowBrowser",
		"true in a browser, where every visitor can read the API key",
		() => options.dangerouslyAllowBrowser === true || !("document" in globalThis),
	);
	checkApiKey(apiKey);
	must("fetch", "a function", () => !fetch || typeof fetch === "function");
	must(
		"subMerchantSiteId",
		"visible ASCII without spaces",
		() => subMerchantSiteId === undefined || isText(subMerchantSiteId, /^[\x21-\x7e]+$/),
	);
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
		site: `${siteId} ${subMerchantSiteId}`,
		apiKey,
		fetch,
		requestInit,
		on,
	};
}

/** The limits of a call: its own where given, else those of the client. */
export function limitsOf(options: CallOptions, base: Limits): Limits {
	const limit = (name: keyof Limits, most: number): never => {
		const value = options[name] ?? base[name];
		const fits = value === undefined || (typeof value === "number" && value >= 1 && value <= most);
		must(name, `a number from 1 to ${most}, got ${value}`, () => fits);
		return value as never;
	};
	return {
		attemptTimeoutMs: limit("attemptTimeoutMs", longestTimer),
		totalTimeoutMs: limit("totalTimeoutMs", longestTimer),
		maxAttempts: limit("maxAttempts", 100),
	};
}
