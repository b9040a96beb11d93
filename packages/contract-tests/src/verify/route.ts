import { isServerHost, type Operation, type PathValues } from "@forter-orders/spec";
import type { Contract } from "../contract/contract.ts";
import { servedRouteIn } from "../contract/router.ts";
import type { Exchange } from "./exchange.ts";

/** Where an exchange belongs. */
export interface Matched {
	readonly operation: Operation;
	/** What stands in the path for each parameter, still encoded. */
	readonly values: PathValues;
	/** Query without the question mark. */
	readonly search: string;
}

/** The operation that an exchange belongs to, or why it is none of the contract's business. */
export type Route =
	| Matched
	/** The path is the contract's and the method is not. */
	| { readonly methods: readonly string[] }
	| { readonly ignored: string };

/** Finds the operation of an exchange by host, path and method. */
export function routeOf(contract: Contract, { method, url }: Exchange, hosts: readonly string[]): Route {
	const parsed = parseUrl(url);
	if (!parsed) return { ignored: "no URL that can be read" };
	if (parsed.host !== "" && !isOurs(contract, parsed.hostname, hosts)) return { ignored: `host ${parsed.host}` };
	const search = parsed.search.replace(/^\?/, "");
	const { operation, values, methods } = servedRouteIn(contract, method, parsed.pathname, search);
	if (operation) return { operation, values, search };
	return methods.length > 0 ? { methods } : { ignored: `path ${namelessPath(parsed.pathname)}` };
}

const NO_HOST = "http://no-host.invalid";

function parseUrl(text: string): Pick<URL, "host" | "hostname" | "pathname" | "search"> | undefined {
	try {
		const { host, hostname, pathname, search } = new URL(text, NO_HOST);
		return NO_HOST.endsWith(host) ? { host: "", hostname: "", pathname, search } : { host, hostname, pathname, search };
	} catch {
		return undefined;
	}
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The hosts of the contract's servers, those of a mock on this machine, and those that the caller names. */
function isOurs({ operations }: Contract, hostname: string, hosts: readonly string[]): boolean {
	return (
		LOOPBACK.test(hostname) ||
		hosts.includes(hostname) ||
		operations.some(({ servers }) => isServerHost(servers, hostname))
	);
}

/** A path with its ids left out, which may be a customer's. */
function namelessPath(pathname: string): string {
	return pathname
		.split("/")
		.map((segment) => (/^([a-z][a-z-]*|v\d+)$/i.test(segment) && segment.length <= 24 ? segment : segment && "*"))
		.join("/");
}
