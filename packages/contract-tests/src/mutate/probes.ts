import type { Operation, WireRequest } from "@forter-orders/spec";
import { buildRequest } from "../cases/build-request.ts";
import type { Contract } from "../contract/contract.ts";
import type { Credentials } from "../model/case.ts";
import type { Target } from "../model/target.ts";
import { exchange } from "../send/exchange.ts";

const PROBE_MS = 5_000;

/** A plain request that may show a difference between two servers. */
interface Probe {
	readonly about: string;
	readonly operation: Operation;
	readonly change: (request: WireRequest) => WireRequest;
}

const known = new WeakMap<Contract, Probe[]>();

/** A few requests of each operation, right and wrong, that owe nothing to the suite's cases. */
export function probesOf(contract: Contract): Probe[] {
	const probes = known.get(contract) ?? contract.operations.flatMap((operation) => probesOfOperation(operation));
	known.set(contract, probes);
	return probes;
}

function probesOfOperation(operation: Operation): Probe[] {
	const { operationId, parameters, security, responses, body } = operation;
	const make = (about: string, change: Probe["change"]): Probe => ({
		about: `${operationId} ${about}`,
		operation,
		change,
	});
	const withHeader =
		(name: string, value: string | undefined) =>
		(request: WireRequest): WireRequest => {
			const others = Object.entries(request.headers).filter(([key]) => key.toLowerCase() !== name.toLowerCase());
			return { ...request, headers: Object.fromEntries(value === undefined ? others : [...others, [name, value]]) };
		};
	const names = [
		...parameters.filter((one) => one.in === "header").map(({ name }) => name),
		...security
			.flat()
			.filter((one) => one.in === "header")
			.map(({ key }) => key),
	];
	return [
		make("as it should be", (request) => request),
		...names.flatMap((name) => [
			make(`without ${name}`, withHeader(name, undefined)),
			make(`with another ${name}`, withHeader(name, "seeded value")),
		]),
		make("without any credentials", (request) =>
			security.flat().reduce((before, { key }) => withHeader(key, undefined)(before), request),
		),
		make("by PATCH", (request) => ({ ...request, method: "PATCH" })),
		make("without a body", ({ method, path, headers }) => ({ method, path, headers })),
		make("with an empty object", (request) => ({ ...request, body: "{}" })),
		...(body ? [make("as another media type", withHeader("content-type", "application/x-seeded"))] : []),
		...responses.map(({ status }) => make(`when ${status} is asked for`, withHeader("prefer", `code=${status}`))),
	];
}

/** What differs between two targets, by the first probe that they answer differently. */
export async function probe(
	probes: readonly Probe[],
	before: Target,
	after: Target,
	{ contract, credentials }: { readonly contract: Contract; readonly credentials: Credentials },
): Promise<string | undefined> {
	for (const { about, operation, change } of probes) {
		const request = change(buildRequest(contract, operation, credentials));
		const [then, now] = [await answer(before, request), await answer(after, request)];
		if (then.text !== now.text) return `${about}: status ${then.status} before, ${now.status} after`;
	}
	return undefined;
}

async function answer(target: Target, request: WireRequest): Promise<{ status: string; text: string }> {
	const result = await exchange(target, request, PROBE_MS);
	if (!("response" in result)) return { status: "none", text: result.failure };
	const { status, headers, text } = result.response;
	return { status: String(status), text: `${status} ${headers.get("content-type")} ${text}` };
}
