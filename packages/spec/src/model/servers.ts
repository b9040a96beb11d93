import { escapeRegExp } from "../escape-reg-exp.ts";
import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";

const VARIABLE = /\{([^{}]+)\}/g;
// Variables with many values make many addresses.
const MAX_ADDRESSES = 50;

/** The paths that servers put before those of the document, without a slash at the end. */
export function basePathsOf(servers: unknown): string[] {
	const paths = serverUrls(servers).map((url) => {
		const path = url.replace(/^[a-z][\w+.-]*:\/\/[^/?#]*/i, "").replace(/^\/\/[^/]*/, "");
		const clean = (path.split(/[?#]/)[0] ?? "").replace(/\/+$/, "");
		return clean === "" || clean.startsWith("/") ? clean : `/${clean}`;
	});
	return paths.length === 0 ? [""] : [...new Set(paths)];
}

/** The addresses of servers, with the variables at each of their listed values, the default first. */
export function serverUrls(servers: unknown): string[] {
	return listOf(servers)
		.filter(isObject)
		.flatMap((server) => expanded(textOf(server.url) ?? "", objectOf(server.variables)));
}

function expanded(url: string, variables: JsonObject): string[] {
	let urls = [url];
	for (const [, name = ""] of url.matchAll(VARIABLE)) {
		const variable = objectOf(variables[name]);
		const values = [...new Set([variable.default, ...listOf(variable.enum)].filter((one) => one !== undefined))];
		if (values.length === 0) continue;
		urls = urls
			.flatMap((one) => values.map((value) => one.replace(`{${name}}`, String(value))))
			.slice(0, MAX_ADDRESSES);
	}
	return urls;
}

/** Whether a host, without its port, is one of those of the servers, whose variables may have any value. */
export function isServerHost(servers: unknown, hostname: string): boolean {
	return listOf(servers).some((server) => {
		const host = /^(?:[a-z][\w+.-]*:)?\/\/([^/:?#]+)/i.exec(textOf(objectOf(server).url) ?? "")?.[1];
		if (host === undefined) return false;
		const literals = host.split(VARIABLE).filter((_, index) => index % 2 === 0);
		return new RegExp(`^${literals.map(escapeRegExp).join("[^.]+")}$`, "i").test(hostname);
	});
}
