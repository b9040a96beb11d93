import type { Operation } from "@forter-orders/spec";
import { buildRequest } from "../cases/build-request.ts";
import type { Contract } from "../contract/contract.ts";
import { exchange } from "../send/exchange.ts";
import type { Mutant } from "./model.ts";
import { headersOf, withFetch } from "./servers.ts";

interface Sent {
	readonly url: string;
	readonly init: RequestInit;
}

/** The faults that can befall a whole request on its way. */
export function requestMutants(contract: Contract): Mutant[] {
	return contract.operations.flatMap((operation) =>
		faultsOf(operation).map((fault) => requestMutant(operation, fault)),
	);
}

interface RequestFault {
	readonly operator: string;
	readonly detail?: string;
	readonly edit: (sent: Sent) => Sent;
}

function faultsOf({ parameters, security, body, path }: Operation): RequestFault[] {
	const needed = parameters.filter(({ required, in: place }) => required && place === "header").map(({ name }) => name);
	const keys = security
		.flat()
		.filter(({ in: place }) => place === "header")
		.map(({ key }) => key);
	const headers = [...new Set([...needed, ...keys].map((name) => name.toLowerCase()))];
	return [
		...headers.map((name) => ({ operator: "lose a header", detail: name, edit: withHeader(name, undefined) })),
		...headers.map((name) => ({ operator: "spoil a header", detail: name, edit: withHeader(name, "seeded value") })),
		...["GET", "PUT", "DELETE"].map((method) => ({
			operator: "change method",
			detail: method,
			edit: withMethod(method),
		})),
		{ operator: "change path", detail: "suffix", edit: withPath((at) => `${at}/seeded`) },
		{
			operator: "change path",
			detail: "case",
			edit: withPath((at) => at.replace(path.split("{")[0] ?? "", (text) => text.toUpperCase())),
		},
		...(body
			? [
					{ operator: "change content type", detail: "text", edit: withHeader("content-type", "text/plain") },
					{ operator: "change content type", detail: "none", edit: withHeader("content-type", "application/x-seeded") },
					{ operator: "lose the body", edit: withBody(() => "") },
					{ operator: "cut the body short", edit: withBody((text) => text.slice(0, -2)) },
					{ operator: "wrap the body in a list", edit: withBody((text) => `[${text}]`) },
					{ operator: "repeat the body", edit: withBody((text) => text + text) },
					{ operator: "encode the body twice", edit: withBody((text) => JSON.stringify(text)) },
				]
			: []),
	];
}

function requestMutant(operation: Operation, { operator, detail = "", edit }: RequestFault): Mutant {
	const { operationId } = operation;
	return {
		id: `requests/${operator}/${operationId}/${detail}`,
		family: "requests",
		operator,
		operationId,
		change: `${operationId}: ${operator} ${detail}`.trim(),
		touches: ({ operationId: own, phase }) =>
			own === operationId && ["examples", "auth", "protocol", "scenarios"].includes(phase),
		async open({ base: { context } }) {
			const { contract, credentials, target, deadlineMs } = context;
			const changed = withFetch(context, ({ url, init, operation: asked }) => {
				const sent = asked?.operationId === operationId ? edit({ url, init }) : { url, init };
				return target.fetch(sent.url, sent.init);
			});
			const request = buildRequest(contract, operation, credentials);
			const [before, after] = [
				await exchange(target, request, deadlineMs),
				await exchange(changed.target, request, deadlineMs),
			];
			if (!("response" in before) || !("response" in after)) return undefined;
			if (before.response.status === after.response.status) return undefined;
			return {
				context: changed,
				witness: `a right request gets ${before.response.status}, and ${after.response.status} with this fault`,
			};
		},
	};
}

function withHeader(name: string, value: string | undefined) {
	return ({ url, init }: Sent): Sent => {
		const { [name]: _, ...others } = headersOf(init);
		return { url, init: { ...init, headers: value === undefined ? others : { ...others, [name]: value } } };
	};
}

function withMethod(method: string) {
	return ({ url, init }: Sent): Sent => {
		const { body: _, ...bare } = init;
		return { url, init: method === "GET" ? { ...bare, method } : { ...init, method } };
	};
}

function withPath(edit: (path: string) => string) {
	return ({ url, init }: Sent): Sent => {
		const address = new URL(url);
		address.pathname = edit(address.pathname);
		return { url: address.href, init };
	};
}

function withBody(edit: (text: string) => string) {
	return ({ url, init }: Sent): Sent =>
		typeof init.body === "string" ? { url, init: { ...init, body: edit(init.body) } } : { url, init };
}
