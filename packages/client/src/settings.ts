import { baseUrlOf } from "./base-url.ts";
import { type ApiKey, type Credentials, credentialsOf, usableKey } from "./credentials.ts";
import { type HeaderRecord, headersOf } from "./headers.ts";
import { isText, must } from "./must.ts";
import type { ClientOptions } from "./options.ts";
import { headersFor, serverOf } from "./policy.gen.ts";

/** Limits of a call, each checked. */
export interface Limits {
	readonly attemptTimeoutMs: number;
	readonly totalTimeoutMs: number;
	readonly maxAttempts: number | undefined;
}

/** Limits as they are given. */
export type LimitOptions = { readonly [Name in keyof Limits]?: number | undefined };

/** The client's options, checked and with defaults. */
export interface Settings extends Limits, Pick<ClientOptions, "fetch" | "on" | "requestInit"> {
	/** How requests carry the key, or the function that fetches it. */
	readonly credentials: Credentials | Exclude<ApiKey, string>;
	readonly baseUrl: string;
	/** The same without a slash at its end. */
	readonly address: string;
	readonly headers: HeaderRecord;
	/** The same for a request with a body. */
	readonly jsonHeaders: HeaderRecord;
	/** Whose orders the client sends. */
	readonly site: string;
}

const defaults: Limits = { attemptTimeoutMs: 3000, totalTimeoutMs: 7000, maxAttempts: undefined };
// A longer timer would fire at once.
const longestTimer = 2 ** 31 - 1;

/** Checks the options of the client; throws a TypeError that says what was wrong. */
export function settingsOf(options: ClientOptions): Settings {
	must("options", "an object", options);
	const { siteId, apiKey, subMerchantSiteId, fetch, requestInit, on, dangerouslyAllowBrowser } = options;
	must(
		"dangerouslyAllowBrowser",
		"true in a browser, where every visitor can read the API key",
		dangerouslyAllowBrowser === true || !("document" in globalThis),
	);
	must("siteId", "a DNS label", isText(siteId, /^(?!-)[a-z\d-]{1,63}(?<!-)$/i));
	must(
		"apiKey",
		"visible ASCII without spaces or a colon, or a function",
		typeof apiKey === "function" || isText(apiKey, usableKey),
	);
	must(
		"subMerchantSiteId",
		"visible ASCII without spaces",
		subMerchantSiteId === undefined || isText(subMerchantSiteId, /^[!-~]+$/),
	);
	must("fetch", "a function", !fetch || typeof fetch === "function");
	const baseUrl = options.baseUrl === undefined ? serverOf(siteId) : baseUrlOf(options.baseUrl);
	must("baseUrl", "an https URL (http on loopback) of host and path alone", baseUrl);
	const headers = { ...headersOf(options.headers), ...headersOf(headersFor(siteId, subMerchantSiteId)) };
	return {
		...limitsOf(options, defaults),
		credentials: typeof apiKey === "string" ? credentialsOf(apiKey) : apiKey,
		fetch,
		requestInit,
		on,
		baseUrl,
		address: baseUrl.replace(/\/$/, ""),
		headers,
		jsonHeaders: { "content-type": "application/json", ...headers },
		site: `${siteId} ${subMerchantSiteId}`,
	};
}

/** The limits of a call: its own where given, else those of the client. */
export function limitsOf(options: LimitOptions, base: Limits): Limits {
	return {
		attemptTimeoutMs: limit("attemptTimeoutMs", longestTimer, options.attemptTimeoutMs, base.attemptTimeoutMs),
		totalTimeoutMs: limit("totalTimeoutMs", longestTimer, options.totalTimeoutMs, base.totalTimeoutMs),
		maxAttempts: limit("maxAttempts", 100, options.maxAttempts, base.maxAttempts),
	};
}

function limit<Base>(name: string, most: number, value: unknown, base: Base): Base | number {
	if (value == null) return base;
	const fits = typeof value === "number" && value >= 1 && value <= most;
	must(name, `a number from 1 to ${most}, got ${isText(value) ? `"${value}"` : value}`, fits);
	return value;
}
