import { tried } from "./tried.ts";

const safe = /^http(s:|:.*[/.](localhost|127[\d.]+|\[::1])(:\d+)?$)/;

/** The URL as it is to be used; `undefined` when it would show the key or the order, or is more than an address. */
export function baseUrlOf(baseUrl: string): string | undefined {
	const url = tried(() => new URL(baseUrl));
	// Neither credentials, nor a query, nor a fragment; a host that ends in a number is an IPv4 address.
	return url && safe.test(url.origin) && url.href === url.origin + url.pathname ? url.href : undefined;
}
