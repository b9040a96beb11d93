import { type Operation, readPointer } from "@forter-orders/spec";
import type { Wish } from "../answer/preferences.ts";
import { BoundedMap } from "../bounded-map.ts";
import { requestExamples, responseExamples } from "../contract/examples.ts";
import { listed, noOperation, operationById } from "../contract/find.ts";
import type { ScenarioLink, Scenarios } from "../contract/scenarios.ts";
import type { OrderRequest } from "./order-model.ts";

/** Knows which values were given out for a later request to repeat. */
export interface LinkMemory {
	/** Why a request names a value that nobody gave out, and the answer to it. */
	refusalOf(request: OrderRequest): { readonly wish: Wish; readonly note: string } | undefined;
	/** Remembers the values that an answer gives out. */
	learn(request: OrderRequest, answer: unknown): void;
	clear(): void;
}

/** How many values are remembered for each link; the oldest is forgotten first. */
export const VALUE_LIMIT = 10_000;

/** Checks the links against the document and makes them ready for use. */
export function compileLinks(scenarios: Scenarios, operations: readonly Operation[]): LinkMemory {
	const links = (scenarios.links ?? []).map((link, index) => {
		const fault = faultOf(link, operations);
		if (fault !== undefined) throw new TypeError(`scenarios.links[${index}]: ${fault}`);
		const given = new BoundedMap<unknown, true>(VALUE_LIMIT);
		return { ...link, given, documented: documentedValues(link, scenarios, operations) };
	});
	return {
		refusalOf({ operationId, body }) {
			for (const { to, otherwise, given, documented } of links) {
				const value = to.operationId === operationId ? readPointer(body, to.pointer) : undefined;
				if (value === undefined || documented.has(value) || given.has(value)) continue;
				return { wish: { code: otherwise }, note: `no response gave out the value at ${to.pointer}` };
			}
			return undefined;
		},
		learn({ operationId }, answer) {
			for (const { from, given, documented } of links) {
				const value = from.operationId === operationId ? readPointer(answer, from.pointer) : undefined;
				if (value !== undefined && !documented.has(value)) given.set(value, true);
			}
		},
		clear() {
			for (const { given } of links) given.clear();
		},
	};
}

/** What stands in the examples and triggers counts as given out; who copies an example must get its answer. */
function documentedValues(
	{ from, to }: ScenarioLink,
	scenarios: Scenarios,
	operations: readonly Operation[],
): Set<unknown> {
	const triggers = scenarios.triggers.filter(
		({ operationId, pointer }) => operationId === to.operationId && pointer === to.pointer,
	);
	const source = operationById(operations, from.operationId);
	const target = operationById(operations, to.operationId);
	const values = [
		...triggers.map(({ value }) => value),
		...(source ? responseExamples(source) : []).map(({ value }) => readPointer(value, from.pointer)),
		...(target ? requestExamples(target) : []).map(({ value }) => readPointer(value, to.pointer)),
	];
	return new Set(values.filter((value) => value !== undefined));
}

function faultOf({ from, to, otherwise }: ScenarioLink, operations: readonly Operation[]): string | undefined {
	const unknown = [from, to].find(({ operationId }) => operationById(operations, operationId) === undefined);
	if (unknown) return noOperation(operations, unknown.operationId);
	const bad = [from, to].find(({ pointer }) => !pointer.startsWith("/"));
	if (bad) return `pointer must be a JSON Pointer, which begins with a slash, got "${bad.pointer}"`;
	const statuses = operationById(operations, to.operationId)?.responses.map(({ status }) => status) ?? [];
	if (statuses.includes(String(otherwise))) return undefined;
	return `${to.operationId} has no response ${otherwise}; it has ${listed(statuses)}`;
}
