import type { Contract, Operation } from "../contract/contract.ts";
import { listOf, objectOf, textOf } from "../contract/json.ts";
import type { Exchange } from "./exchange.ts";

/** The operation that an exchange belongs to, or why it is none of the contract's business. */
export type Route =
	| { readonly operation: Operation; readonly path: Readonly<Record<string, string>>; readonly query: URLSearchParams }
	/** The path is the contract's and the method is not. */
	| { readonly methods: readonly string[] }
	| { readonly ignored: string };

/** Finds the operation of an exchange by host, path and method. */
export function routeOf(contract: Contract, { method, url }: Exchange, hosts: readonly string[]): Route {
	const parsed = parseUrl(url);
	if (!parsed) return { ignored: "no URL that can be read" };
	if (parsed.host !== "" && !isOurs(contract, parsed.hostname, hosts)) return { ignored: `host ${parsed.host}` };
	const matches = contract.operations.flatMap((operation) => {
		const path = matchPath(operation.path, parsed.pathname);
		return path ? [{ operation, path }] : [];
	});
	if (matches.length === 0) return { ignored: `path ${namelessPath(parsed.pathname)}` };
	// A path without parameters is the better match.
	const [best] = matches
		.filter(({ operation }) => operation.method === method)
		.sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length);
	if (!best) return { methods: matches.map(({ operation }) => operation.method) };
	return { ...best, query: parsed.searchParams };
}

const NO_HOST = "http://no-host.invalid";

function parseUrl(text: string): Pick<URL, "host" | "hostname" | "pathname" | "searchParams"> | undefined {
	try {
		const { host, hostname, pathname, searchParams } = new URL(text, NO_HOST);
		return NO_HOST.endsWith(host)
			? { host: "", hostname: "", pathname, searchParams }
			: { host, hostname, pathname, searchParams };
	} catch {
		return undefined;
	}
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The hosts of the contract's servers, those of a mock on this machine, and those that the caller names. */
function isOurs({ document }: Contract, hostname: string, hosts: readonly string[]): boolean {
	if (LOOPBACK.test(hostname) || hosts.includes(hostname)) return true;
	return listOf(document.servers).some((server) => {
		const host = /^[a-z+]+:\/\/([^/:]+)/i.exec(textOf(objectOf(server).url) ?? "")?.[1];
		return host !== undefined && templateOf(host, "[^.]+").test(hostname);
	});
}

/** Servers may put a prefix before the path. */
function matchPath(template: string, pathname: string): Record<string, string> | undefined {
	const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
	const match = templateOf(template, "([^/]+)", "(?:/[^/]+)*?").exec(pathname.replace(/\/$/, ""));
	return match ? Object.fromEntries(names.map((name, index) => [name, decoded(match[index + 1] ?? "")])) : undefined;
}

function templateOf(template: string, variable: string, prefix = ""): RegExp {
	const literal = template
		.split(/\{[^}]+\}/)
		.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
		.join(variable);
	return new RegExp(`^${prefix}${literal}$`);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** A path with its ids left out, which may be a customer's. */
function namelessPath(pathname: string): string {
	return pathname
		.split("/")
		.map((segment) => (/^([a-z][a-z-]*|v\d+)$/i.test(segment) && segment.length <= 24 ? segment : segment && "*"))
		.join("/");
}
