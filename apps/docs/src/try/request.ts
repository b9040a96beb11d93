import type { TryOperation } from "./scenario.ts";

/** A request as it goes to the mock. */
export interface TryRequest {
	readonly url: string;
	readonly method: string;
	readonly user: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** The request that sends a text to an operation; the path takes the order id of the text where it has one. */
export function requestFor(base: string, user: string, operation: TryOperation, body: string): TryRequest {
	const { method, path, example, headers } = operation;
	const id = encodeURIComponent(orderIdOf(body) ?? example);
	return { url: base + path.replace(/\{[^}]+\}/, () => id), method, user, headers, body };
}

/** The header that holds the demo credentials. */
export function authorizationOf({ user }: TryRequest): string {
	return `Basic ${btoa(`${user}:`)}`;
}

/** The same request as a command for a POSIX shell. */
export function curlOf({ url, method, user, headers, body }: TryRequest): string {
	const options = [
		...(method === "POST" ? [] : [`-X ${method}`]),
		`-u ${quote(`${user}:`)}`,
		...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
		`--data-binary ${quote(body)}`,
	];
	return [`curl -sS -i ${quote(url)}`, ...options].join(" \\\n  ");
}

function quote(word: string): string {
	return `'${word.replaceAll("'", `'\\''`)}'`;
}

function orderIdOf(body: string): string | undefined {
	try {
		const { orderId }: { orderId?: unknown } = Object(JSON.parse(body));
		return typeof orderId === "string" && orderId !== "" ? orderId : undefined;
	} catch {
		return undefined;
	}
}
