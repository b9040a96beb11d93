import { type Operation, security } from "./operations.ts";

/** A server under test. */
export type Target = { url: string; fetch: typeof fetch };

/** What a case changes in a request that is otherwise valid. A header of `undefined` is left out. */
export type Change = { body?: unknown; rawBody?: string; headers?: Record<string, string | undefined> };

/** Sends a valid request of the operation, with what the case changes. */
export function send(
	target: Target,
	operation: Operation,
	{ body, rawBody, headers = {} }: Change = {},
): Promise<Response> {
	return target.fetch(target.url + pathOf(operation), {
		method: operation.method,
		headers: defined({ ...requiredHeaders(operation), ...credentials(), ...headers }),
		body: rawBody ?? JSON.stringify(body ?? operation.request.examples[0]?.value),
	});
}

/** Headers that satisfy the first alternative of the contract's security. */
export function credentials(): Record<string, string> {
	const headers = (security[0] ?? []).map((scheme) =>
		scheme.type === "http" ? ["authorization", `Basic ${btoa("test-key:")}`] : [scheme.name, "test-site"],
	);
	return Object.fromEntries(headers);
}

/** The headers that the contract requires of a request, besides the credentials. */
export function requiredHeaders({ request, parameters }: Operation): Record<string, string> {
	const required = parameters.filter((parameter) => parameter.in === "header" && parameter.required);
	return {
		"content-type": request.mediaType,
		...Object.fromEntries(required.map(({ name, example }) => [name, String(example)])),
	};
}

function pathOf({ path, parameters }: Operation): string {
	return path.replace(/\{(\w+)\}/g, (_, name: string) => {
		const example = parameters.find((parameter) => parameter.in === "path" && parameter.name === name)?.example;
		return encodeURIComponent(String(example));
	});
}

function defined(headers: Record<string, string | undefined>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}
